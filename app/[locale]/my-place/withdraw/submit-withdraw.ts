"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { actingHelper } from "#app/_session/acting-helper.ts";
import { typedSecret } from "#app/_session/typed-secret.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { secretField } from "#domain/helper/secret-field.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { submitForPlace } from "../submit-for-place.ts";

export async function submitWithdraw(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const typed = await typedSecret(session, form);
    if (typed !== "right" && typed !== "not-asked") return { problems: [{ path: secretField, problem: typed }] };
    const helper = actingHelper(session, typed === "right");
    const refused = await withdraw(database(), { place: session.place, at: now(), helper });
    if (refused) return { goTo: link(locale, "my-place", { m: session.m, refused }) };
    return { goTo: link(locale, "my-place", { m: session.m }) };
  });
}
