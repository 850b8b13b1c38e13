"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeUnmasking } from "#server/signals/unmasking.ts";

const longest = 60;

/** Asks that the names of a finding be shown, for a case; another analyst decides. */
export async function submitUnmasking(
  finding: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const typed = { caseNumber: typedText(form, "caseNumber") };
  return runStaffAction({ act: "unmask-trend" }, faultOf(typed), async ({ staff }) => {
    const caseNumber = typed.caseNumber.trim();
    const wrong = (problem: string) => ({ typed, problems: [{ path: "caseNumber", problem }] });
    if (caseNumber === "") return wrong("missing");
    if (caseNumber.length > longest) return wrong("long");
    const isAsked = await proposeUnmasking(database(), staff.id, { finding, caseNumber, at: now() });
    return isAsked ? { goTo: `/staff/trends/${encodeURIComponent(finding)}?note=kept` } : wrong("not-possible");
  });
}
