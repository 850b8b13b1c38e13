"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { longestReason, proposeCancelling } from "#server/staff/cancel-draws.ts";

/** Proposes that a draw is cancelled; another member of staff decides. */
export async function submitCancel(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { run: typedText(form, "run"), because: typedText(form, "because") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "cancel-draw", proving }, faultOf(typed), async ({ staff }) => {
    const problems: Problem[] = [];
    if (!typed.run) problems.push({ path: "run", problem: "missing" });
    if (!typed.because) problems.push({ path: "because", problem: "missing" });
    else if (typed.because.length > longestReason) problems.push({ path: "because", problem: "long" });
    if (problems.length > 0) return { typed, problems };
    const isProposed = await proposeCancelling(database(), staff.id, { ...typed, at: now() });
    if (!isProposed) return { typed, problems: [{ path: "run", problem: "too-late" }] };
    return { goTo: "/staff/draws/cancel?note=proposed" };
  });
}
