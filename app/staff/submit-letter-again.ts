"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { sendLetterAgain } from "#server/staff/send-letter-again.ts";

/** Queues a letter once more that failed, and shows the list again from which it was asked for. */
export async function submitLetterAgain(form: FormData): Promise<void> {
  await runStaffAction({ act: "send-letter-again" }, throwFault, async ({ staff }) => {
    const isQueued = await sendLetterAgain(database(), staff.id, { letter: typedText(form, "letter"), at: now() });
    const list = form.get("list") === "work" ? "/staff/work?kind=failed" : "/staff/letters?state=failed";
    return { goTo: `${list}&note=${isQueued ? "again" : "not-again"}` };
  });
}
