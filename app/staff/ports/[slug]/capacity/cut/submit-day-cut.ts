"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { isClosureReason } from "#domain/capacity/reseating.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { proposeClosure, proposeCut } from "#server/reseat/reseatings.ts";
import { seePort } from "#server/staff/see-port.ts";
import { readDayCut } from "./read-day-cut.ts";

/** Proposes fewer places on a day than are booked; another member of staff decides. A day without places is a closure. */
export async function submitDayCut(port: string, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { day: typedText(form, "day"), places: typedText(form, "places"), reason: typedText(form, "reason") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "edit-capacity", port, proving }, faultOf(typed), async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    const cut = seen && readDayCut(typed, dayIn(seen.timeZone, now()));
    if (!cut) return { goTo: `/staff/ports/${port}/capacity?note=not-kept` };
    const { day: date, places } = cut;
    const { reason } = typed;
    if (!isClosureReason(reason)) return { typed, problems: [{ path: "reason", problem: "missing" }] };
    const proposal = { port, reason, at: now() };
    const id =
      places === 0
        ? await proposeClosure(database(), staff.id, { ...proposal, from: date, to: date })
        : await proposeCut(database(), staff.id, { ...proposal, date, places });
    return { goTo: id ? `/staff/reseating/${id}?note=kept` : `/staff/ports/${port}/capacity?note=not-kept` };
  });
}
