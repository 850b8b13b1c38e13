import { readSettings } from "#server/settings.ts";
import type { AccountKind } from "./account-kind.ts";

/**
 * Where accounts are signed in to: the origin that people use, or that of staff where they have one, and its host, which
 * a passkey belongs to.
 */
export function accountSite(kind: AccountKind): { origin: string; host: string } {
  const { PUBLIC_ORIGIN, STAFF_ORIGIN, PORT } = readSettings();
  const origin = (kind === "staff" && STAFF_ORIGIN) || (PUBLIC_ORIGIN ?? `http://localhost:${PORT}`);
  return { origin, host: new URL(origin).hostname };
}
