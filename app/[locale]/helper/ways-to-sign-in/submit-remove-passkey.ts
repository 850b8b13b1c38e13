"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { hasJustSignedIn } from "#app/_session/add-passkey.ts";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";
import { removePasskey } from "#server/accounts/passkeys.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** Removes one of the helper's passkeys, after a sign-in of just now. */
export async function submitRemovePasskey(tag: Locale, id: string): Promise<void> {
  await runHelperAction(tag, throwFault, async ({ helper, locale }) => {
    if (!(await hasJustSignedIn(helper))) return { goTo: link(locale, "helper/sign-in", { note: "again" }) };
    const isGone = await removePasskey(database(), helper, { id: String(id), at: now() });
    return { goTo: link(locale, "helper/ways-to-sign-in", isGone ? { note: "removed" } : {}) };
  });
}
