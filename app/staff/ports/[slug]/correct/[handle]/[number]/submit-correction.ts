"use server";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { correctedFields } from "#domain/staff/correction.ts";
import { checksIn, showsWhoTheyAre } from "#domain/staff/identity-check.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { correctAtCounter } from "#server/staff/correct-at-counter.ts";

/** Puts right what is written of the person at the counter, once it was made sure who they are. */
export async function submitCorrection(
  port: string,
  handle: string,
  number: number,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const checks = checksIn(form.getAll("checks"));
  const fields = Object.fromEntries(correctedFields.map((field) => [field, typedText(form, field).trim()]));
  const revision = typedText(form, "revision");
  const typed = { ...fields, checks: checks.join(" "), revision };
  return runStaffAction<PlainFormState>({ act: "correct-answers", port }, faultOf(typed), async ({ staff }) => {
    if (!showsWhoTheyAre(checks)) return { typed, problems: [{ path: "checks", problem: "too-few" }] };
    const counter = { port, at: now() };
    const person = { handle, index: number - 1, counter, revision: Number(revision) };
    const asked = { ...person, typed: fields, reading: readingOfToday(), checks };
    const outcome = await correctAtCounter(database(), staff.id, asked);
    if (outcome.kind === "wrong") return { typed, problems: outcome.problems };
    if (outcome.kind === "refused") return { typed, problems: [{ path: "givenNames", problem: outcome.refusal }] };
    if (outcome.kind === "same") return { typed, problems: [{ path: "givenNames", problem: "same" }] };
    return { goTo: `/staff/ports/${port}?note=${outcome.kind === "kept" ? "corrected" : "not-kept"}` };
  });
}
