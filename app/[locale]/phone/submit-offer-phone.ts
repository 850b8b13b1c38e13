"use server";
import { type Carried, link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { placeOfForm } from "#app/_session/place-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import type { OpenOnKiosk } from "#server/kiosk/give-open.ts";
import { offerByCode, offerToPhone } from "#server/kiosk/phone-handover.ts";
import { pageOfDraft } from "./page-of-draft.ts";

/** Offers what is open to another device: on a kiosk by a picture; elsewhere a draft that was not sent, by a code. */
export async function submitOfferPhone(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const from = pageOfDraft(form.get("from"));
    const asked = await openIn(form);
    const h = asked && (kioskWhoAsks() ? await offerToPhone(database(), asked.open, now(), from) : await byCode(asked));
    if (!asked || h === undefined) return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    return { goTo: link(posted.locale, "phone", { ...asked.carried, h, from }) };

    async function byCode({ open, isForCode }: Asked): Promise<string | undefined> {
      return isForCode && "draft" in open ? offerByCode(database(), open, now(), from) : undefined;
    }
  });
}

type Asked = { open: OpenOnKiosk; carried: Carried; isForCode: boolean };

async function openIn(form: FormData): Promise<Asked | undefined> {
  if (form.has("m")) {
    const place = await placeOfForm(form);
    if (typeof place === "string") return undefined;
    return { open: { placeSession: place.id }, carried: { m: place.m }, isForCode: false };
  }
  const session = form.has("a") ? await draftOfForm(form) : undefined;
  if (!session) return undefined;
  const isForCode = session.draft.sentAt === null && session.draft.helperId === null;
  return { open: { draft: session.id }, carried: { a: session.a }, isForCode };
}
