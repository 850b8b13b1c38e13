"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { draftOfForm } from "#app/_session/draft-of-form.ts";
import { runAction } from "#app/_session/run-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { takeReceipt } from "#server/helper/show-secret-once.ts";

/** The person has the receipt: the helper's page shows its secret no more. */
export async function submitTakeReceipt(locale: Locale, form: FormData): Promise<void> {
  const { fault } = await runAction(locale, form, async (posted) => {
    const session = await draftOfForm(form);
    if (!session) return { goTo: link(posted.locale, "finish", { ended: "yes" }) };
    await takeReceipt(database(), session.id, now());
    return { goTo: link(posted.locale, "apply/receipt", { a: session.a }) };
  });
  if (fault) throw new Error(`the action failed: ${fault}`);
}
