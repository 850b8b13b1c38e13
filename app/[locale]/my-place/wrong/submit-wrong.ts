"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { readCorrectionRequest } from "#domain/staff/correction-request.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { askCorrection } from "#server/place/correction-requests.ts";
import { readPeople } from "#server/place/read-people.ts";
import { submitForPlace } from "../submit-for-place.ts";

/** Keeps what somebody says is wrong of a person of their party. */
export async function submitWrong(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { m, place, helper } = session;
    if (helper) return { goTo: link(locale, "my-place", { m, refused: refuseHelper("not-allowed") }) };
    const typed = typedIn(form);
    const people = await readPeople(database(), place);
    const read = readCorrectionRequest(typed, people);
    if (!read.ok) return { problems: read.problems, typed };
    const asked = await askCorrection(database(), { place, said: read.said, language: locale, at: now() });
    if (asked === "kept") return { goTo: link(locale, "my-place", { m, kept: "wrong-said" }) };
    // Who travels alone is asked for no person.
    const path = people.length > 1 ? "person" : "thing";
    return { problems: [{ path, problem: asked === "gone" ? "not-an-option" : asked }], typed };
  });
}
