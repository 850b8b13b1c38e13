"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { returnToPlace } from "#app/_session/return-to-place.ts";
import { runAction } from "#app/_session/run-action.ts";
import { clearSessionCookie } from "#app/_session/session-cookie.ts";
import { endedPath } from "#app/_session/visit-draft.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { endDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";

/** Everything stays as it was: the draft ends, and its person stands at their place again. */
export async function submitLeave(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const session = await draftOfForm(form);
    const m = session && (await returnToPlace(session));
    if (!session || !m) return { goTo: await endedPath(posted.locale) };
    await endDraft(database(), session.id);
    await clearSessionCookie("draft", session.id);
    return { goTo: link(posted.locale, "my-place", { m }) };
  });
}
