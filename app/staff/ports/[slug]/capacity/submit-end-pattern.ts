"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { endPattern } from "#server/capacity/patterns.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** Ends hours of a port that repeat, for all days that no draw has given out. */
export async function submitEndPattern(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "edit-capacity", port }, throwFault, async ({ staff }) => {
    const ending = { port, pattern: typedText(form, "id"), at: now() };
    const isEnded = await endPattern(database(), staff.id, ending);
    return { goTo: `/staff/ports/${port}/capacity?note=${isEnded ? "kept" : "not-kept"}` };
  });
}
