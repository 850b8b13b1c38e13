"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { offerToPhone } from "#server/kiosk/phone-handover.ts";

/** Offers what is open on a kiosk to its person's telephone. */
export async function submitOfferPhone(locale: Locale, form: FormData): Promise<void> {
  const { fault } = await runAction(locale, form, async (posted) => {
    const session = form.has("a") ? await draftOfForm(form) : undefined;
    if (!session || !kioskWhoAsks()) return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    const h = await offerToPhone(database(), session.id, now());
    return { goTo: link(posted.locale, "phone", { a: session.a, h }) };
  });
  if (fault) throw new Error(`the action failed: ${fault}`);
}
