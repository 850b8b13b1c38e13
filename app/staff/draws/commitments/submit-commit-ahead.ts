"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { commitAhead } from "#server/staff/commitments.ts";

/** Makes the commitments of the next runs, for somebody else to sign. */
export async function submitCommitAhead(_form: FormData): Promise<void> {
  await runStaffAction({ act: "commit-draw" }, throwFault, async ({ staff }) => {
    await commitAhead(database(), staff.id, now());
    return { goTo: "/staff/draws/commitments?note=made" };
  });
}
