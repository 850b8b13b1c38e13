"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { keepApart } from "#server/duplicates/judge-duplicates.ts";
import { pairPath } from "./pair-notes.ts";

/** Keeps that two registrations are two people's. */
export async function submitApart(pair: string, _form: FormData): Promise<void> {
  await runStaffAction({ act: "judge-duplicate", party: { pair } }, throwFault, async ({ staff }) => {
    return { goTo: pairPath(pair, await keepApart(database(), staff.id, { pair, at: now() })) };
  });
}
