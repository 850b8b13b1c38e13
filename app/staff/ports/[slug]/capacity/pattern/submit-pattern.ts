"use server";
import { dayIn } from "#app/_i18n/format-time.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { againOf, faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkPattern } from "#domain/staff/capacity-plan.ts";
import { addPattern } from "#server/capacity/patterns.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { seePort } from "#server/staff/see-port.ts";

const fields = ["first", "last", "every", "places", "accessible", "from", "until"] as const;

/** Adds hours of a port that repeat. */
export async function submitPattern(port: string, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const weekdays = form.getAll("weekdays").slice(0, 7).map(String);
  const rest = Object.fromEntries(fields.map((field) => [field, typedText(form, field)])) as Fields;
  const typed = { ...rest, weekdays: weekdays.join(" ").slice(0, 20) };
  const proving = { form, again: againOf(typed) };
  return runStaffAction({ act: "edit-capacity", port, proving }, faultOf(typed), async ({ staff }) => {
    const seen = await seePort(database(), staff.id, port);
    if (!seen) return { goTo: `/staff/ports/${port}?note=not-kept` };
    const pattern = checkPattern({ ...rest, weekdays }, dayIn(seen.timeZone, now()));
    if ("problems" in pattern) return { typed, problems: pattern.problems };
    await addPattern(database(), staff.id, { ...pattern, port, at: now() });
    return { goTo: `/staff/ports/${port}/capacity?note=kept` };
  });
}

type Fields = Record<(typeof fields)[number], string>;
