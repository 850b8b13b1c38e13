"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { signCommitment } from "#server/staff/commitments.ts";

/** Signs a commitment that somebody else made. */
export async function submitSign(form: FormData): Promise<void> {
  await runStaffAction({ act: "commit-draw" }, throwFault, async ({ staff }) => {
    const isSigned = await signCommitment(database(), staff.id, { run: typedText(form, "run"), at: now() });
    return { goTo: `/staff/draws/commitments?note=${isSigned ? "signed" : "not-signed"}` };
  });
}
