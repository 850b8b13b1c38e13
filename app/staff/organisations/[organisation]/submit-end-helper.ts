"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endHelper } from "#server/helper/end-helper.ts";

/** Ends one helper, or an invitation that nobody has accepted. */
export async function submitEndHelper(organisation: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "vouch-for-organisations" }, throwFault, async ({ staff }) => {
    const ended = await endHelper(database(), staff.id, { email: typedText(form, "email"), at: now() });
    const note = "refusal" in ended ? "not-kept" : "helper-ended";
    return { goTo: `/staff/organisations/${organisation}?note=${note}` };
  });
}
