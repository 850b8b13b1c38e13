"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { finishKiosk } from "#server/kiosk/finish-kiosk.ts";
import { countUse } from "#server/kiosk/kiosk-use.ts";

/** Begins an application on a kiosk. One person uses it at a time: what somebody before left open ends. */
export async function submitKioskDevice(locale: Locale, form: FormData): Promise<void> {
  const { fault } = await runAction(locale, form, async (posted) => {
    const kiosk = kioskWhoAsks();
    if (kiosk === undefined) return { goTo: link(posted.locale, "apply/device") };
    const begun = form.has("a") ? await draftOfForm(form) : undefined;
    if (begun) return { goTo: link(posted.locale, "apply/party", { a: begun.a }) };
    const at = now();
    await finishKiosk(database(), kiosk);
    const a = await startDraft({ locale: posted.locale, answers: { device: ["shared"] } });
    await countUse(database(), { what: "begun", locale: posted.locale, at });
    return { goTo: link(posted.locale, "apply/party", { a }) };
  });
  if (fault) throw new Error(`the action failed: ${fault}`);
}
