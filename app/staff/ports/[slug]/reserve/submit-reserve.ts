"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { foldDigits } from "#domain/application/digits.ts";
import type { Problem } from "#domain/application/problem.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seePort } from "#server/staff/see-port.ts";
import { reserveWalkIns } from "#server/walk-ins/walk-ins.ts";
import { reservableDays } from "./reservable-days.ts";

/** Reserves places of a day for people who come without an appointment. */
export async function submitReserve(port: string, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { day: typedText(form, "day"), places: typedText(form, "places") };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "edit-capacity", port, proving }, faultOf(typed), async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    const days = seen ? reservableDays(dayIn(seen.timeZone, now())) : [];
    const digits = foldDigits(typed.places).trim();
    const problems: Problem[] = [];
    if (!days.includes(typed.day)) problems.push({ path: "day", problem: "missing" });
    if (digits === "") problems.push({ path: "places", problem: "missing" });
    else if (!/^\d{1,4}$/.test(digits)) problems.push({ path: "places", problem: "not-a-number" });
    if (problems.length > 0) return { typed, problems };
    const day = { port, date: typed.day, places: Number(digits), at: now() };
    const isKept = await reserveWalkIns(database(), staff.id, day);
    if (!isKept) return { typed, problems: [{ path: "places", problem: "below-given" }] };
    return { goTo: `/staff/ports/${port}/reserve?note=kept` };
  });
}
