"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { takeBackRequest } from "#server/place/correction-requests.ts";
import { submitForPlace } from "./submit-for-place.ts";

/** Takes back what somebody said is wrong, while nobody has answered it. */
export async function submitTakeBack(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const isGone = await takeBackRequest(database(), { place, request: String(form.get("request")) });
    const said = isGone ? { kept: "wrong-taken-back" } : { refused: "wrong-answered" };
    return { goTo: link(locale, "my-place", { m, ...said }) };
  });
}
