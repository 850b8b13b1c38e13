"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { secretTypedIn } from "#app/_session/typed-secret.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { secretField } from "#domain/helper/secret-field.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { prepareNewSecret } from "#server/place/new-secret.ts";
import { submitForPlace } from "../submit-for-place.ts";

/** Whoever types the secret that counts now is shown the next one, which does not count yet. */
export async function submitNewSecret(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, generation, id, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const typed = await secretTypedIn(form, place);
    if (typed !== "right") return { problems: [{ path: secretField, problem: typed }] };
    const made = await prepareNewSecret(database(), { place, generation, session: id }, now());
    return { goTo: link(locale, "my-place/new-secret", { m, new: made }) };
  });
}
