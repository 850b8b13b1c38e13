"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decidePlace } from "#server/signals/known-places.ts";

/** Agrees to somebody else's known place, or refuses it. */
export async function submitPlaceDecision(form: FormData): Promise<void> {
  await runStaffAction({ act: "keep-known-places" }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    const isDecision = decision === "approve" || decision === "refuse";
    const choice = { place: typedText(form, "place"), isApproved: decision === "approve", at: now() };
    const isKept = isDecision && (await decidePlace(database(), staff.id, choice));
    return { goTo: `/staff/known-places?note=${isKept ? "kept" : "not-kept"}` };
  });
}
