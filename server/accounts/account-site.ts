import { readSettings } from "#server/settings.ts";

/** Where accounts are signed in to: the origin that people use, and its host, which a passkey belongs to. */
export function accountSite(): { origin: string; host: string } {
  const { PUBLIC_ORIGIN, PORT } = readSettings();
  const origin = PUBLIC_ORIGIN ?? `http://localhost:${PORT}`;
  return { origin, host: new URL(origin).hostname };
}
