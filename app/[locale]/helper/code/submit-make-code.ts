"use server";
import type { Locale } from "#app/_i18n/locales.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { makeHelperCode } from "#server/helper/helper-code.ts";

/** Makes a code of the helper who is signed in. */
export async function submitMakeCode(locale: Locale, _before: FormState, _form: FormData): Promise<FormState> {
  const onFault = (fault: string): FormState => ({ problems: [], fault });
  return runHelperAction(locale, onFault, async ({ helper }) => ({
    problems: [],
    said: [await makeHelperCode(database(), helper.id, now())],
  }));
}
