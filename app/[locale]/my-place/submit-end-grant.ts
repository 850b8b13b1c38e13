"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endGrant } from "#server/helper/end-grant.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { submitForPlace } from "./submit-for-place.ts";

/** Ends a helper's access at once. Only the person ends one. */
export async function submitEndGrant(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const grant = String(form.get("grant"));
    if (/^[0-9a-f-]{36}$/.test(grant)) await endGrant(database(), { place, grant, at: now() });
    return { goTo: link(locale, "my-place", { m, kept: "helper-ended" }) };
  });
}
