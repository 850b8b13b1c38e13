import type { Locale } from "#app/_i18n/locales.ts";
import type { Answers } from "#domain/application/typed.ts";
import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import { insertDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { writeSessionAddress } from "./session-address.ts";
import { setSessionCookie } from "./session-cookie.ts";
import { hashToken, newToken } from "./session-token.ts";

type NewDraft = { locale: Locale; answers: Answers; amendsId?: string };

/**
 * Starts a draft and its session. The first address carries the token too, since nobody knows yet whether
 * the browser keeps cookies; the page takes it out of the address when the cookie has come back.
 */
export async function startDraft({ locale, answers, amendsId }: NewDraft): Promise<string> {
  const id = newId();
  const token = newToken();
  const device = answers["device"]?.[0] === "shared" ? "shared" : "own";
  await insertDraft(database(), {
    id,
    tokenHash: hashToken(token),
    answers,
    device,
    locale,
    channel: "no-script",
    ...(amendsId === undefined ? {} : { amendsId }),
    at: now(),
  });
  await setSessionCookie("draft", id, token);
  return writeSessionAddress({ id, token });
}
