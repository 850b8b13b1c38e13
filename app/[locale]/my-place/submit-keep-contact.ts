"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { undoContactChange } from "#server/place/contact-change.ts";
import { submitForPlace } from "./submit-for-place.ts";

/** The contact stays as it was: what a helper asked for, and the page showed, is undone. */
export async function submitKeepContact(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const isUndone = await undoContactChange(database(), { place, change: String(form.get("change")), at: now() });
    const said = isUndone ? { kept: "contact-stays" } : { refused: "contact-not-waiting" };
    return { goTo: link(locale, "my-place", { m, ...said }) };
  });
}
