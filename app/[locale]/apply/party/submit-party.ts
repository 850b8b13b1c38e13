"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm, isBlank } from "#app/_session/draft-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import { endedPath } from "#app/_session/visit-draft.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { removePerson } from "#domain/application/people.ts";
import { now } from "#server/clock.ts";
import { changeDraft } from "#server/database/draft.ts";
import { database } from "#server/database/open-database.ts";
import { submitAnswers } from "../submit-answers.ts";

export async function submitParty(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const [, number] = /^remove-(\d+)$/.exec(String(form.get("then"))) ?? [];
    if (number === undefined) return submitAnswers("party", posted);
    const session = await draftOfForm(form);
    if (!session && isBlank(form)) return submitAnswers("party", posted);
    if (!session) return { goTo: await endedPath(posted.locale) };
    const change = (answers: typeof session.draft.answers) => removePerson(answers, Number(number) - 1);
    await changeDraft(database(), session.id, { locale: posted.locale, at: now(), change });
    return { goTo: link(posted.locale, "apply/party", { a: session.a, to: form.get("to") ? "check" : undefined }) };
  });
}
