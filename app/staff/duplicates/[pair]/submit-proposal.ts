"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { mergeGroundOf } from "#domain/duplicates/decide-merge.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeDuplicate } from "#server/duplicates/judge-duplicates.ts";
import { pairPath } from "./pair-notes.ts";

/** Proposes that two registrations are one person's, or that this was wrong; another member of staff decides. */
export async function submitProposal(pair: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "judge-duplicate", party: { pair } }, throwFault, async ({ staff }) => {
    const ground = mergeGroundOf(form.get("ground"));
    if (!ground) return { goTo: pairPath(pair, "ground") };
    const kind = form.get("kind") === "undo" ? "undo" : "merge";
    return { goTo: pairPath(pair, await proposeDuplicate(database(), staff.id, { pair, kind, ground, at: now() })) };
  });
}
