"use server";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { placeOfForm } from "#app/_session/place-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { type OpenOnKiosk, offerToPhone } from "#server/kiosk/phone-handover.ts";

/** Offers what is open on a kiosk to its person's telephone. */
export async function submitOfferPhone(locale: Locale, form: FormData): Promise<void> {
  const { fault } = await runAction(locale, form, async (posted) => {
    const asked = await openIn(form);
    if (!asked || !kioskWhoAsks()) return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    const h = await offerToPhone(database(), asked.open, now());
    return { goTo: link(posted.locale, "phone", { ...asked.carried, h }) };
  });
  if (fault) throw new Error(`the action failed: ${fault}`);
}

async function openIn(form: FormData): Promise<{ open: OpenOnKiosk; carried: Carried } | undefined> {
  if (form.has("m")) {
    const place = await placeOfForm(form);
    return typeof place === "string" ? undefined : { open: { placeSession: place.id }, carried: { m: place.m } };
  }
  const session = form.has("a") ? await draftOfForm(form) : undefined;
  return session && { open: { draft: session.id }, carried: { a: session.a } };
}
