"use server";
import { hasJustSignedIn } from "#app/_session/add-passkey.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction, throwFault } from "#app/_session/run-account-action.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { removePasskey } from "#server/accounts/passkeys.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** Removes one of one's own passkeys, after a sign-in of just now. */
export async function submitRemovePasskey(id: string): Promise<void> {
  await runAccountAction(throwFault, async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: `${signInPath}?note=ended` };
    if (!(await hasJustSignedIn(staff))) return { goTo: `${signInPath}?note=again` };
    const isGone = await removePasskey(database(), staff, { id: String(id), at: now() });
    return { goTo: `/staff/ways-to-sign-in${isGone ? "?note=removed" : ""}` };
  });
}
