"use server";
import { cookieHeader, handOnCookies } from "#app/_session/account-cookies.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction, throwFault } from "#app/_session/run-account-action.ts";
import { database } from "#server/database/open-database.ts";
import { endStaffSession } from "#server/staff/staff-session.ts";

/** Ends the session here and in the browser. */
export async function submitSignOut(): Promise<void> {
  await runAccountAction(throwFault, async () => {
    await handOnCookies(await endStaffSession(database(), await cookieHeader()));
    return { goTo: `${signInPath}?note=signed-out` };
  });
}
