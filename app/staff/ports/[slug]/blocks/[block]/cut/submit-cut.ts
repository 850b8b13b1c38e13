"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import type { Problem } from "#domain/application/problem.ts";
import { isClosureReason } from "#domain/capacity/reseating.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeCut } from "#server/reseat/reseatings.ts";

/** Proposes that a block has fewer places than are booked; another member of staff decides. */
export async function submitCut(
  port: string,
  block: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const typed = { places: typedText(form, "places"), reason: typedText(form, "reason") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "edit-capacity", port, proving }, faultOf(typed), async ({ staff }) => {
    const digits = foldDigits(typed.places).trim();
    const { reason } = typed;
    const problems: Problem[] = [];
    if (digits === "") problems.push({ path: "places", problem: "missing" });
    else if (!/^\d{1,4}$/.test(digits)) problems.push({ path: "places", problem: "not-a-number" });
    if (!isClosureReason(reason)) problems.push({ path: "reason", problem: "missing" });
    if (problems.length > 0 || !isClosureReason(reason)) return { typed, problems };
    const places = Number(digits);
    const id = await proposeCut(database(), staff.id, { port, block, places, reason, at: now() });
    if (!id) return { typed, problems: [{ path: "places", problem: "nobody-moves" }] };
    return { goTo: `/staff/reseating/${id}?note=kept` };
  });
}
