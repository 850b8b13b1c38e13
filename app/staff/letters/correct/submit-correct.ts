"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { instantIn } from "#domain/staff/instant-in.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { isLetterKind } from "#server/letters/queue-letters.ts";
import { proposeCorrection } from "#server/staff/letter-corrections.ts";

/** Proposes that everybody who got a wrong letter is told so; another member of staff decides. */
export async function submitCorrect(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { kind: typedText(form, "kind"), from: typedText(form, "from"), until: typedText(form, "until") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "correct-letters", proving }, faultOf(typed), async ({ staff }) => {
    const at = now();
    const [from, until] = [instantIn(typed.from.trim(), "Z"), instantIn(typed.until.trim(), "Z")];
    const problems: Problem[] = [];
    if (!isLetterKind(typed.kind)) problems.push({ path: "kind", problem: "missing" });
    if (!from) problems.push({ path: "from", problem: "not-a-time" });
    if (!until) problems.push({ path: "until", problem: "not-a-time" });
    else if (from && until <= from) problems.push({ path: "until", problem: "before-from" });
    // Until it is over, whom it will have gone to is not known.
    else if (until > at) problems.push({ path: "until", problem: "not-over" });
    if (!isLetterKind(typed.kind) || !from || !until || problems.length > 0) return { typed, problems };
    const outcome = await proposeCorrection(database(), staff.id, { kind: typed.kind, from, until, at });
    if (outcome !== "proposed") return { typed, problems: [{ path: "kind", problem: outcome }] };
    return { goTo: "/staff/letters/correct?note=proposed" };
  });
}
