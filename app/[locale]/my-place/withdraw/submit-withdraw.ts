"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { submitForPlace } from "../submit-for-place.ts";

export async function submitWithdraw(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    await withdraw(database(), { place: session.place, at: now() });
    return { goTo: link(locale, "my-place", { m: session.m }) };
  });
}
