"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { decideReseating } from "#server/reseat/reseatings.ts";

/** Nobody waits for a page longer than this; of some hundred parties the job of each minute moves the rest. */
const longestMs = 4_000;

/** Approves or refuses somebody else's proposal. Who must be moved is moved at once; the job goes on where this is cut off. */
export async function submitDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "approve-reseating" }, throwFault, async ({ staff }) => {
    const proposal = typedText(form, "proposal");
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { proposal, isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideReseating(database(), staff.id, choice));
    if (!isKept) return { goTo: "/staff/reseating?note=not-kept" };
    if (choice.isApproved) await reseatRound(database(), now(), longestMs);
    return { goTo: `/staff/reseating/${proposal}?note=kept` };
  });
}
