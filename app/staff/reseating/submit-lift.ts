"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeLift } from "#server/reseat/lift-closure.ts";

/** Proposes that a closure ends early; another member of staff decides. */
export async function submitLift(form: FormData): Promise<void> {
  await runStaffAction({ act: "propose-reseating" }, throwFault, async ({ staff }) => {
    const closure = typedText(form, "closure");
    const proposal = await proposeLift(database(), staff.id, { closure, at: now() });
    return { goTo: proposal ? `/staff/reseating/${proposal}?note=kept` : "/staff/reseating?note=not-kept" };
  });
}
