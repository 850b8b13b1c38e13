"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeSafety } from "#server/reseat/reseatings.ts";

/** Proposes that one party is moved for its safety; another member of staff decides. */
export async function submitSafety(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { handle: typedText(form, "handle") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "propose-reseating", proving }, faultOf(typed), async ({ staff }) => {
    const handle = readNumber("handle", typed.handle);
    if (!handle.ok) return { typed, problems: [{ path: "handle", problem: handle.problem }] };
    const proposed = await proposeSafety(database(), staff.id, { handle: handle.digits, at: now() });
    if ("refusal" in proposed) return { typed, problems: [{ path: "handle", problem: proposed.refusal }] };
    return { goTo: `/staff/reseating/${proposed.id}?note=kept` };
  });
}
