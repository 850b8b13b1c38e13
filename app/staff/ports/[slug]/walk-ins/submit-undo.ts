"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seePort } from "#server/staff/see-port.ts";
import { undoWalkIn } from "#server/walk-ins/undo-walk-in.ts";

/** Takes a party of today out of the counts again that was counted by mistake. */
export async function submitUndo(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "check-in", port }, throwFault, async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    if (!seen) return { goTo: "/staff" };
    const party = { id: typedText(form, "party"), port, date: dayIn(seen.timeZone, now()), at: now() };
    const isUndone = await undoWalkIn(database(), staff.id, party);
    return { goTo: `/staff/ports/${port}/walk-ins?note=${isUndone ? "undone" : "not-undone"}` };
  });
}
