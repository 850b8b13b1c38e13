"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endPlace } from "#server/signals/known-places.ts";

/** Ends a known place at once. */
export async function submitEndPlace(form: FormData): Promise<void> {
  await runStaffAction({ act: "keep-known-places" }, throwFault, async ({ staff }) => {
    const isEnded = await endPlace(database(), staff.id, { place: typedText(form, "place"), at: now() });
    return { goTo: `/staff/known-places?note=${isEnded ? "kept" : "not-kept"}` };
  });
}
