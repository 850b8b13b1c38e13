"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkException } from "#domain/staff/capacity-plan.ts";
import { setException } from "#server/capacity/exceptions.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seePort } from "#server/staff/see-port.ts";

/** Makes one date of a port different. Places that are booked are a cut, which two decide. */
export async function submitException(port: string, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = {
    day: typedText(form, "day"),
    capacity: typedText(form, "capacity"),
    reason: typedText(form, "reason"),
  };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "edit-capacity", port, proving }, faultOf(typed), async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    if (!seen) return { goTo: `/staff/ports/${port}?note=not-kept` };
    const checked = checkException(typed, dayIn(seen.timeZone, now()));
    if ("problems" in checked) return { typed, problems: checked.problems };
    const { onDate, capacity: places, reason } = checked;
    const exception = { port, onDate, atTime: null, places, reason, at: now() };
    const outcome = await setException(database(), staff.id, exception);
    if (outcome === "kept") return { goTo: `/staff/ports/${port}/capacity?note=kept` };
    if (outcome === "booked") return { goTo: `/staff/ports/${port}/capacity/cut?day=${onDate}&places=${places}` };
    return { typed, problems: [{ path: "day", problem: outcome }] };
  });
}
