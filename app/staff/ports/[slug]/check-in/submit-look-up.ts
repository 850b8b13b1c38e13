"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { isReadingReason } from "#domain/staff/reading-reason.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { lookUpAtCounter } from "#server/staff/check-in.ts";
import type { LookUpState } from "./look-up-state.ts";
import { showParty } from "./show-party.ts";

/** Shows the party with this number and an appointment here today; the reading is kept with its reason. */
export async function submitLookUp(port: string, _before: LookUpState, form: FormData): Promise<LookUpState> {
  const typed = { handle: typedText(form, "handle"), reason: typedText(form, "reason") };
  return runStaffAction<LookUpState>({ act: "check-in", port }, faultOf(typed), async ({ staff, locale }) => {
    const handle = readNumber("handle", typed.handle);
    const problems: Problem[] = handle.ok ? [] : [{ path: "handle", problem: handle.problem }];
    if (!isReadingReason(typed.reason)) problems.push({ path: "reason", problem: "missing" });
    if (!handle.ok || !isReadingReason(typed.reason)) return { typed, problems };
    const { today } = await visitPort("check-in", port);
    const counter = { port, date: today, at: now() };
    const seen = await lookUpAtCounter(database(), staff.id, { handle: handle.digits, reason: typed.reason, counter });
    if (!seen) return { typed, problems: [{ path: "handle", problem: "not-today" }] };
    return { typed, problems: [], party: await showParty(locale, seen) };
  });
}
