"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { keepChange } from "#app/_session/keep-change.ts";
import { placeOfDraft } from "#app/_session/place-of-draft.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { runAction } from "#app/_session/run-action.ts";
import { typedSecret } from "#app/_session/typed-secret.ts";
import { endedPath } from "#app/_session/visit-draft.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { checkApplication } from "#domain/application/check-application.ts";
import { secretField } from "#domain/helper/secret-field.ts";

/** Keeps a helper's change that takes somebody out, with the secret that the person has just typed. */
export async function submitRemove(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const session = await draftOfForm(form);
    const place = session && placeOfDraft(session);
    if (!session || !place) return { goTo: await endedPath(posted.locale) };
    const { a, draft } = session;
    const checked = checkApplication({ ...draft.answers, language: [posted.locale] }, readingOfToday());
    if (!checked.ok) return { goTo: link(posted.locale, "apply/check", { a }) };
    const typed = await typedSecret({ place, helper: session.helper }, form);
    if (typed !== "right" && typed !== "not-asked") return { problems: [{ path: secretField, problem: typed }] };
    const { application } = checked;
    return keepChange(posted.locale, session, { place, application, withSecret: typed === "right" });
  });
}
