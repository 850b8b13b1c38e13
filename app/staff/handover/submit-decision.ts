"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { handOverRound } from "#server/handover/hand-over-round.ts";
import { decideHandover } from "#server/handover/handovers.ts";

/** Approves or refuses somebody else's proposal. What is approved goes at once; the job goes on where this is cut off. */
export async function submitDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "approve-handover" }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { proposal: typedText(form, "proposal"), isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideHandover(database(), staff.id, choice));
    if (!isKept) return { goTo: "/staff/handover?note=not-kept" };
    if (choice.isApproved) await handOverRound(database(), now());
    return { goTo: `/staff/handover?note=${choice.isApproved ? "approved" : "refused"}` };
  });
}
