"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { decideDuplicate } from "#server/duplicates/judge-duplicates.ts";
import { pairPath } from "./pair-notes.ts";

/** Approves or refuses what somebody else proposed of a pair. */
export async function submitDecision(pair: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "judge-duplicate", party: { pair } }, throwFault, async ({ staff }) => {
    const decision = form.get("decision");
    if (decision !== "approve" && decision !== "refuse") return { goTo: pairPath(pair, "not-kept") };
    const choice = { pair, isApproved: decision === "approve", at: now() };
    return { goTo: pairPath(pair, await decideDuplicate(database(), staff.id, choice)) };
  });
}
