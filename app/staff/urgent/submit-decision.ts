"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideUrgent } from "#server/staff/urgent-flag.ts";

/** Approves or refuses somebody else's proposal. */
export async function submitDecision(form: FormData): Promise<void> {
  const proposal = typedText(form, "proposal");
  await runStaffAction({ act: "approve-urgent", party: { proposal } }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { proposal, isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideUrgent(database(), staff.id, choice));
    return { goTo: `/staff/urgent?note=${isKept ? "kept" : "not-kept"}` };
  });
}
