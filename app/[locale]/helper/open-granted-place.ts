"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginGrantedSession } from "#app/_session/begin-granted-session.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";

/** From the roster to somebody's place: the form's `grant` is the id of a grant of the helper who is signed in. */
export async function openGrantedPlace(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  const onFault = (fault: string): FormState => ({ problems: [], fault });
  return runHelperAction(locale, onFault, async ({ locale }) => {
    const m = await beginGrantedSession(String(form.get("grant")));
    return { goTo: m ? link(locale, "my-place", { m }) : link(locale, "helper/access-ended") };
  });
}
