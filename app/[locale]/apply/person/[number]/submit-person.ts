"use server";
import type { Locale } from "#app/_i18n/locales.ts";
import { runAction } from "#app/_session/run-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { questionAt } from "#domain/application/questions.ts";
import { submitAnswers } from "../../submit-answers.ts";

export async function submitPerson(
  locale: Locale,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const question = questionAt(`person/${number}`) ?? "person/1";
  return runAction(locale, form, (posted) => submitAnswers(question, posted));
}
