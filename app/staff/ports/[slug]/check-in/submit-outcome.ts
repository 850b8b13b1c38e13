"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { readMatches } from "#domain/staff/person-match.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { keepOutcome, type Outcome } from "#server/staff/check-in.ts";
import { counterDay } from "./counter-day.ts";

const mostPeople = 10;
const outcomes: Outcome[] = ["came", "did-not-come"];

/** Keeps whether the party came, and how each of its people was compared. */
export async function submitOutcome(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "check-in", port }, throwFault, async ({ staff }) => {
    const outcome = outcomes.find((each) => each === form.get("outcome"));
    const { today } = await visitPort("check-in", port);
    const counter = { port, date: counterDay(form.get("date"), today), at: now() };
    const matches = readMatches(form.getAll("match").slice(0, mostPeople));
    const [offer, seen] = [typedText(form, "offer"), typedText(form, "seen")];
    // A form says of each person how they were compared: one without a word of it is none of ours.
    const isKept =
      outcome &&
      matches?.length &&
      (await keepOutcome(database(), staff.id, { offer, outcome, matches, seen, counter }));
    return { goTo: `/staff/ports/${port}?note=${isKept ? "kept" : "not-kept"}` };
  });
}
