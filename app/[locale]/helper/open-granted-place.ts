"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { beginGrantedSession } from "#app/_session/begin-granted-session.ts";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";

/** From the roster to somebody's place: the form's `grant` is the id of a grant of the helper who is signed in. */
export async function openGrantedPlace(locale: Locale, form: FormData): Promise<void> {
  await runHelperAction(locale, throwFault, async ({ locale }) => {
    const m = await beginGrantedSession(String(form.get("grant")));
    return { goTo: m ? link(locale, "my-place", { m }) : link(locale, "helper/access-ended") };
  });
}
