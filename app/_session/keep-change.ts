import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Application } from "#domain/application/application.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { actingHelper } from "./acting-helper.ts";
import type { DraftSession } from "./draft-session.ts";
import { returnToPlace } from "./return-to-place.ts";
import type { Outcome } from "./run-action.ts";

type Change = { place: PlaceId; application: Application; withSecret?: boolean };

/**
 * Keeps a change of an application that was sent before; the same change again leads to the same page. Where a helper's
 * change takes somebody out, the person is asked for the secret first.
 */
export async function keepChange(
  locale: Locale,
  session: DraftSession,
  { place, application, withSecret }: Change,
): Promise<Outcome> {
  const at = now();
  const { a, draft } = session;
  const revision = Number(draft.answers["revision"]?.[0]);
  const helper = actingHelper(session, withSecret);
  const amended = await amendApplication(database(), { place, application, revision, locale, at, helper });
  if (!amended.kept) {
    if (amended.refusal === "access-ended") return { goTo: link(locale, "helper/access-ended") };
    if (amended.refusal !== "needs-secret") {
      return { goTo: link(locale, "my-place/change/refused", { a, why: amended.refusal }) };
    }
    // What is true was said already; the next page asks for nothing but the secret.
    const change = (answers: typeof draft.answers) => ({ ...answers, statement: ["yes"] });
    await changeDraft(database(), session.id, { locale, at, change });
    return { goTo: link(locale, "my-place/change/remove", { a }) };
  }
  const change = (answers: typeof draft.answers) => ({ ...answers, revision: [String(amended.revision)] });
  await changeDraft(database(), session.id, { locale, at, change });
  const m = await returnToPlace(session);
  if (!m) return { goTo: link(locale, "helper/access-ended") };
  return { goTo: link(locale, "my-place", { m, kept: "changed" }) };
}
