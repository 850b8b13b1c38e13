"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { keepRelation } from "#server/staff/relation-review.ts";

/** Keeps what a human concluded of a relation. */
export async function submitRelation(person: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "judge-relation", party: { person } }, throwFault, async ({ staff }) => {
    const verdict = form.get("verdict");
    const isVerdict = verdict === "counts" || verdict === "does-not-count";
    const conclusion = { person, counts: verdict === "counts", at: now() };
    const isKept = isVerdict && (await keepRelation(database(), staff.id, conclusion));
    return { goTo: `/staff/relations?note=${isKept ? "kept" : "not-kept"}` };
  });
}
