"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideUnmasking } from "#server/signals/unmasking.ts";

/** Agrees that names are shown for somebody else's case, or refuses. */
export async function submitUnmaskingDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "unmask-trend" }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { unmasking: typedText(form, "unmasking"), isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decideUnmasking(database(), staff.id, choice));
    const finding = encodeURIComponent(typedText(form, "finding"));
    return { goTo: `/staff/trends/${finding}?note=${isKept ? "kept" : "not-kept"}` };
  });
}
