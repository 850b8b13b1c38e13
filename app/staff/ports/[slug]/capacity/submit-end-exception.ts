"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { endException } from "#server/capacity/exceptions.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** Ends what is different on one date: the patterns count again, unless more places are booked than they give. */
export async function submitEndException(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "edit-capacity", port }, throwFault, async ({ staff }) => {
    const ending = { port, exception: typedText(form, "id"), at: now() };
    const outcome = await endException(database(), staff.id, ending);
    return { goTo: `/staff/ports/${port}/capacity?note=${outcome === "no-blocks" ? "not-kept" : outcome}` };
  });
}
