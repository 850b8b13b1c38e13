"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { actingHelper } from "#app/_session/acting-helper.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { markStillWaiting } from "#server/place/mark-still-waiting.ts";
import { submitForPlace } from "./submit-for-place.ts";

export async function submitStillWaiting(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const asked = { place: session.place, at: now(), helper: actingHelper(session) };
    const refused = await markStillWaiting(database(), asked);
    if (refused) return { goTo: link(locale, "my-place", { m: session.m, refused }) };
    return { goTo: link(locale, "my-place", { m: session.m, kept: "still-waiting" }) };
  });
}
