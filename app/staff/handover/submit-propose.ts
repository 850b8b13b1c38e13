"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeHandover } from "#server/handover/handovers.ts";

/** Proposes that a port's day goes to the port's own systems; another member of staff decides. */
export async function submitPropose(form: FormData): Promise<void> {
  await runStaffAction({ act: "propose-handover" }, throwFault, async ({ staff }) => {
    const day = { port: typedText(form, "port"), date: typedText(form, "date"), at: now() };
    const isProposed = await proposeHandover(database(), staff.id, day);
    return { goTo: `/staff/handover?note=${isProposed ? "proposed" : "not-kept"}` };
  });
}
