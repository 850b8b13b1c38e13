import type { Locale } from "#app/_i18n/locales.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { renewDraftToken } from "#server/helper/renew-draft-token.ts";
import { parseSessionAddress, writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

/**
 * Opens what a helper began, a new application or a change, in the browser where that helper is signed in: it gets a new session, and
 * the one before ends. Undefined where there is none, or it is another's.
 */
export async function reopenDraft(
  helper: HelperId,
  address: string,
): Promise<{ a: string; locale: Locale } | undefined> {
  const { id } = parseSessionAddress(address) ?? {};
  if (id === undefined) return undefined;
  const token = newToken();
  const asked = { id, kiosk: kioskWhoAsks(), tokenHash: hashToken(token), at: now() };
  const locale = await renewDraftToken(database(), helper, asked);
  if (!isLocale(locale)) return undefined;
  await setSessionCookie("draft", id, token);
  return { a: writeSessionAddress({ id, token }), locale };
}
