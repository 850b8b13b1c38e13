"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endOrganisation } from "#server/helper/organisations.ts";

/** Ends an organisation and its helpers, at once. */
export async function submitEndOrganisation(organisation: string): Promise<void> {
  await runStaffAction({ act: "vouch-for-organisations" }, throwFault, async ({ staff }) => {
    const ended = await endOrganisation(database(), staff.id, { start: organisation, at: now() });
    if (!("refusal" in ended)) return { goTo: "/staff/organisations?note=ended" };
    return { goTo: `/staff/organisations/${organisation}?note=not-kept` };
  });
}
