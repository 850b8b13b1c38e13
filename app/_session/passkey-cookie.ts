import { cookies } from "next/headers";
import type { AccountKind } from "#server/accounts/account-kind.ts";
import { accountSite } from "#server/accounts/account-site.ts";
import { challengeMinutes } from "#server/accounts/passkey-challenge.ts";

const isSecure = (kind: AccountKind) => accountSite(kind).origin.startsWith("https:");
const nameOf = (kind: AccountKind) => `${isSecure(kind) ? "__Host-" : ""}paso-${kind}.passkey`;
const attributes = (kind: AccountKind) =>
  ({ httpOnly: true, sameSite: "strict", secure: isSecure(kind), path: "/" }) as const;

/** Binds a challenge to this browser: only what carries the cookie can answer it. */
export async function keepPasskeyToken(kind: AccountKind, token: string): Promise<void> {
  (await cookies()).set(nameOf(kind), token, { ...attributes(kind), maxAge: challengeMinutes * 60 });
}

/** Takes the token of this browser's challenge, which serves once; empty where there is none. */
export async function takePasskeyToken(kind: AccountKind): Promise<string> {
  const jar = await cookies();
  const token = jar.get(nameOf(kind))?.value ?? "";
  jar.set(nameOf(kind), "", { ...attributes(kind), maxAge: 0 });
  return token;
}
