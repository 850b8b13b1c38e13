import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { DraftSession } from "#app/_session/draft-session.ts";
import { returnToPlace } from "#app/_session/return-to-place.ts";
import type { Outcome } from "#app/_session/run-action.ts";
import type { Application } from "#domain/application/application.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { amendApplication } from "#server/place/amend-application.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/** Keeps a change of an application that was sent before; the same change again leads to the same page. */
export async function sendChange(
  locale: Locale,
  session: DraftSession,
  { place, application }: { place: PlaceId; application: Application },
): Promise<Outcome> {
  const at = now();
  const revision = Number(session.draft.answers["revision"]?.[0]);
  const amended = await amendApplication(database(), { place, application, revision, locale, at });
  if (!amended.kept) {
    return { goTo: link(locale, "my-place/change/refused", { a: session.a, why: amended.refusal }) };
  }
  const change = (answers: typeof session.draft.answers) => ({ ...answers, revision: [String(amended.revision)] });
  await changeDraft(database(), session.id, { locale, at, change });
  return { goTo: link(locale, "my-place", { m: await returnToPlace(session), kept: "changed" }) };
}
