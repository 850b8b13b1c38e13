"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { placeOfDraft } from "#app/_session/place-of-draft.ts";
import { openPlaceSession } from "#app/_session/place-session.ts";
import { runAction } from "#app/_session/run-action.ts";
import { clearSessionCookie } from "#app/_session/session-cookie.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { leaveDraft } from "#server/kiosk/send-home.ts";
import { finishPlace } from "#server/place/finish-place.ts";

/** Ending twice, or ending what is over, ends as well. What was sent stays in the draw. */
export async function submitFinish(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const draft = await openDraftSession(form.get("a"));
    if (draft) {
      await leaveDraft(database(), draft.id, now());
      await clearSessionCookie("draft", draft.id);
      const place = placeOfDraft(draft);
      const device = draft.draft.device === "own" ? "own" : "shared";
      if (place) await finishPlace(database(), { place, device, helper: draft.helper });
    }
    const place = await openPlaceSession(form.get("m"));
    if (place) {
      await finishPlace(database(), place);
      await clearSessionCookie("place", place.id);
    }
    // A kiosk also forgets what this browser does not know, and begins again with the languages.
    if (kioskWhoAsks()) return { goTo: "/kiosk/start" };
    return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
  });
}
