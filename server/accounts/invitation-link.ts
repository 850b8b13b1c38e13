import { randomBytes } from "#server/chance.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import type { AccountKind } from "./account-kind.ts";
import { accountSite } from "./account-site.ts";

/** An invitation's link works for this many minutes. */
export const invitationMinutes = 15;

/** The link of an invitation, told once; what is kept of it is a fingerprint. */
export type InvitationLink = { address: string; tokenHash: Buffer; expiresAt: Date };

/**
 * Makes the link of an invitation to an account of a kind.
 * @param path the page of invitations, such as `staff/invitation`
 */
export function makeInvitationLink(kind: AccountKind, path: string, at: Date): InvitationLink {
  const token = Buffer.from(randomBytes(16)).toString("base64url");
  return {
    address: `${accountSite(kind).origin}/${path}?i=${token}`,
    tokenHash: blindKey("token", token),
    expiresAt: new Date(at.getTime() + invitationMinutes * 60_000),
  };
}

/** An e-mail address as accounts are found by it; undefined where it cannot be one. */
export function readAccountEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= 254 ? email : undefined;
}
