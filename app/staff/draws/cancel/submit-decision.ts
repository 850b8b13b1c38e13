"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideCancelling } from "#server/staff/cancel-draws.ts";

/** Approves or refuses that a draw is cancelled, as somebody else proposed. */
export async function submitDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "cancel-draw" }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { proposal: typedText(form, "proposal"), isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideCancelling(database(), staff.id, choice));
    const note = isKept ? (choice.isApproved ? "cancelled" : "refused") : "not-kept";
    return { goTo: `/staff/draws/cancel?note=${note}` };
  });
}
