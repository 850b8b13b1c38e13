"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { withdrawDisposition } from "#server/signals/dispositions.ts";

/** Takes back what was concluded about a finding. */
export async function submitWithdraw(form: FormData): Promise<void> {
  await runStaffAction({ act: "judge-trend" }, throwFault, async ({ staff }) => {
    const finding = typedText(form, "finding");
    const isWithdrawn = await withdrawDisposition(database(), staff.id, { finding, at: now() });
    const note = isWithdrawn ? "withdrawn" : "not-kept";
    return { goTo: `/staff/trends/${encodeURIComponent(finding)}?note=${note}` };
  });
}
