"use server";
import { link } from "#app/_i18n/links.ts";
import { isLocale } from "#app/_i18n/locales.ts";
import { cookieHeader, handOnCookies } from "#app/_session/account-cookies.ts";
import { runAccountAction, throwFault } from "#app/_session/run-account-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endHelperSession } from "#server/helper/helper-session.ts";

/** Ends the session here and in the browser. */
export async function submitSignOut(locale: unknown): Promise<void> {
  await runAccountAction(throwFault, async () => {
    await handOnCookies(await endHelperSession(database(), await cookieHeader(), now()));
    return { goTo: link(isLocale(locale) ? locale : "en", "helper/sign-in", { note: "signed-out" }) };
  });
}
