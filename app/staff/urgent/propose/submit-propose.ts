"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { isUrgentReason } from "#domain/staff/urgent-reason.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeUrgent } from "#server/staff/urgent-flag.ts";

/** Proposes a party as urgent; another member of staff decides. */
export async function submitPropose(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { handle: typedText(form, "handle"), reason: typedText(form, "reason") };
  const handle = readNumber("handle", typed.handle);
  const party = handle.ok ? { handle: handle.digits } : undefined;
  return runStaffAction({ act: "propose-urgent", party }, faultOf(typed), async ({ staff }) => {
    const { reason } = typed;
    const problems: Problem[] = handle.ok ? [] : [{ path: "handle", problem: handle.problem }];
    if (!isUrgentReason(reason)) problems.push({ path: "reason", problem: "missing" });
    if (!handle.ok || !isUrgentReason(reason)) return { typed, problems };
    const isProposed = await proposeUrgent(database(), staff.id, { handle: handle.digits, reason, at: now() });
    if (!isProposed) return { typed, problems: [{ path: "handle", problem: "not-possible" }] };
    return { goTo: "/staff/urgent?note=kept" };
  });
}
