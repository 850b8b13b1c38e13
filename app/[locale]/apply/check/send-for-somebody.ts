import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import { placeToBe } from "#app/_session/place-of-draft.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import type { Application } from "#domain/application/application.ts";
import type { Grant } from "#domain/helper/grant.ts";
import { now } from "#server/clock.ts";
import { markDraftSent } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { giveGrantIn } from "#server/helper/give-grant.ts";
import { giveReceiptTurn } from "#server/helper/show-secret-once.ts";

type Sent = { application: Application; given: { grant: Grant; days: number } | undefined };

/**
 * Sends what a helper filled in, together with what its person lets the helper do later. Sent again it leads to the same
 * receipt, and shows its secret again until the person has taken it; what was ticked then is not given any more.
 */
export async function sendForSomebody(
  locale: Locale,
  session: DraftSession,
  { application, given }: Sent,
): Promise<Outcome> {
  const { id, a, draft } = session;
  const { helperId: helper } = draft;
  const at = now();
  if (!draft.sentAt) {
    const grant = helper && given ? { place: placeToBe(session), generation: 0, helper, ...given, at } : undefined;
    const sending = { id, application, channel: "helper", locale, at } as const;
    await registerApplication(database(), grant ? { ...sending, with: (tx) => giveGrantIn(tx, grant) } : sending);
    await markDraftSent(database(), id, at);
  }
  return { goTo: link(locale, "apply/receipt", { a, show: await giveReceiptTurn(database(), id, at) }) };
}
