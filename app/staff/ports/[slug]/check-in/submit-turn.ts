"use server";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import { partsOf } from "#domain/application/calendar-date.ts";
import { isTurnReason } from "#domain/capacity/turned-party.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { type Turned, turnParty } from "#server/staff/turn-party.ts";
import { counterDay } from "./counter-day.ts";

const noteOf: Record<Turned, string> = {
  moved: "turned",
  "first-in-line": "first-in-line",
  "day-full": "day-full",
  "not-kept": "not-kept",
};

/** Gives a party that came and cannot be received another day, with the reason. */
export async function submitTurn(port: string, form: FormData): Promise<void> {
  await runStaffAction({ act: "turn-party", port }, throwFault, async ({ staff }) => {
    const { today } = await visitPort("turn-party", port);
    const counter = { port, date: counterDay(form.get("date"), today), at: now() };
    const [offer, on, reason] = [typedText(form, "offer"), typedText(form, "on"), typedText(form, "turn")];
    const noted = (note: string) => ({ goTo: `/staff/ports/${port}?note=${note}` });
    if (!isTurnReason(reason)) return noted("no-reason");
    // An empty choice is the first day with room.
    const day = partsOf(on) ? on : undefined;
    return noted(noteOf[await turnParty(database(), staff.id, { offer, reason, on: day, counter })]);
  });
}
