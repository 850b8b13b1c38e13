import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import type { Application } from "#domain/application/application.ts";
import { now } from "#server/clock.ts";
import { markDraftSent } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { registerApplication } from "#server/database/register-application.ts";
import type { Channel } from "#server/database/tables.ts";
import { countUse } from "#server/kiosk/kiosk-use.ts";

type Sent = { application: Application; channel: Channel };

/**
 * Sends a draft. The same send again (a double click, Back and send, two tabs) leads to the same receipt;
 * so does a send of other answers after the first one: they are changed in "my place", never here.
 */
export async function sendDraft(
  locale: Locale,
  session: DraftSession,
  { application, channel }: Sent,
): Promise<Outcome> {
  const { id, a, draft } = session;
  if (!draft.sentAt) {
    const at = now();
    await registerApplication(database(), { id, application, channel, locale, at });
    await markDraftSent(database(), id, at);
    if (channel === "kiosk") await countUse(database(), { what: "sent", locale, at });
  }
  return { goTo: link(locale, "apply/receipt", { a }) };
}
