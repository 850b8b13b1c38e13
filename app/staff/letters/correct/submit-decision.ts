"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideCorrection } from "#server/staff/letter-corrections.ts";

/** Approves or refuses that a correction is written, as somebody else proposed. */
export async function submitDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "correct-letters" }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { proposal: typedText(form, "proposal"), isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideCorrection(database(), staff.id, choice));
    const note = isKept ? (choice.isApproved ? "queued" : "refused") : "not-kept";
    return { goTo: `/staff/letters/correct?note=${note}` };
  });
}
