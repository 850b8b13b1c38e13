"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { checksIn, showsWhoTheyAre } from "#domain/staff/identity-check.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { offerAgain } from "#server/staff/offer-again.ts";

/** Lets the party at the counter be offered a port again that it was moved away from, once it was made sure who asks. */
export async function submitAgain(
  port: string,
  handle: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const avoided = typedText(form, "avoided");
  const checks = checksIn(form.getAll("checks"));
  const typed = { avoided, checks: checks.join(" ") };
  return runStaffAction<PlainFormState>({ act: "correct-answers", port }, faultOf(typed), async ({ staff }) => {
    const problems: Problem[] = [];
    if (avoided === "") problems.push({ path: "avoided", problem: "missing" });
    if (!showsWhoTheyAre(checks)) problems.push({ path: "checks", problem: "too-few" });
    if (problems.length > 0) return { typed, problems };
    const asked = { handle, avoided, checks, counter: { port, at: now() } };
    const isKept = await offerAgain(database(), staff.id, asked);
    return { goTo: `/staff/ports/${port}?note=${isKept ? "corrected" : "not-kept"}` };
  });
}
