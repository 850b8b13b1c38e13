import { randomBytes } from "#server/chance.ts";
import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

/** 128 bits: whoever holds it holds the session. */
export function newToken(): string {
  return Buffer.from(randomBytes(16)).toString("base64url");
}

export function hashToken(token: string): Buffer {
  return blindKey("token", token);
}

export function isToken(token: string, hash: Uint8Array): boolean {
  return isSameBytes(hashToken(token), hash);
}

/**
 * A form's own key: it follows from the token but does not give it away. It proves that a post comes
 * from a page of this session where a browser names no origin (text browsers do not).
 */
export function formKey(token: string): string {
  return blindKey("token", `form ${token}`).toString("base64url").slice(0, 22);
}
