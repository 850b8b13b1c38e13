"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { checkGrantChoice } from "#domain/helper/check-grant-choice.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { giveByCode } from "#server/helper/helper-code.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { submitForPlace } from "../submit-for-place.ts";
import { findByCode } from "./find-by-code.ts";

/** Gives the helper of a code what the person chose; the code is used up. */
export async function submitGrant(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, id, place, generation, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const typed = typedIn(form);
    const chosen = checkGrantChoice(typed);
    if (!chosen.ok) return { problems: chosen.problems, typed };
    const code = String(form.get("code"));
    const { grant, days } = chosen;
    const isNamed = await findByCode(id, code);
    const given = isNamed && (await giveByCode(database(), { code, place, generation, grant, days, at: now() }));
    if (!given) return { goTo: link(locale, "my-place/helper", { m, code }) };
    return { goTo: link(locale, "my-place", { m, kept: "helper-given" }) };
  });
}
