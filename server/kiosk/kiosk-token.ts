import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** What an enrolled device holds: its kiosk's id, signed by this installation. Nothing of the signature is kept. */
export function writeKioskToken(id: string): string {
  return `${id}.${signatureOf(id).toString("base64url")}`;
}

/** The id in a token that this installation signed; undefined for anything else. Whether it has ended, the database knows. */
export function readKioskToken(token: string): string | undefined {
  const [, id, signature] = shape.exec(token) ?? [];
  if (id === undefined || signature === undefined) return undefined;
  return isSameBytes(signatureOf(id), Buffer.from(signature, "base64url")) ? id : undefined;
}

function signatureOf(id: string): Buffer {
  return blindKey("kiosk", id);
}
