"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { endHelpersAtCounter } from "#server/staff/check-in.ts";
import { counterDay } from "./counter-day.ts";

/** A party at the counter asks that no helper has access any more. */
export async function submitEndHelpers(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "check-in", port }, throwFault, async ({ staff }) => {
    const { today } = await visitPort("check-in", port);
    const counter = { port, date: counterDay(form.get("date"), today), at: now() };
    const isEnded = await endHelpersAtCounter(database(), staff.id, { offer: typedText(form, "offer"), counter });
    return { goTo: `/staff/ports/${port}?note=${isEnded ? "helpers-ended" : "not-kept"}` };
  });
}
