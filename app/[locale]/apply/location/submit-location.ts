"use server";
import type { Locale } from "#app/_i18n/locales.ts";
import { runAction } from "#app/_session/run-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { submitAnswers } from "../submit-answers.ts";

export async function submitLocation(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, (posted) => submitAnswers("location", posted));
}
