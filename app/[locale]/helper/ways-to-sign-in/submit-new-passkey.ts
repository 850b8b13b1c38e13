"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { hasJustSignedIn } from "#app/_session/add-passkey.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { passkeyNameProblem } from "#server/accounts/add-passkey.ts";
import { database } from "#server/database/open-database.ts";

/** The form as it is posted where no script made a passkey: says what is wrong with the name, or that none can be made. */
export async function submitNewPasskey(tag: Locale, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { name: typedText(form, "name") };
  return runHelperAction(tag, faultOf(typed), async ({ helper, locale }) => {
    if (!(await hasJustSignedIn(helper))) return { goTo: link(locale, "helper/sign-in", { note: "again" }) };
    const problem = (await passkeyNameProblem(database(), helper, typed.name)) ?? "no-passkey";
    return { typed, problems: [{ path: "name", problem }] };
  });
}
