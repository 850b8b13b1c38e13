"use server";
import { runStaffAction } from "#app/_session/run-staff-action.ts";
import { visitPort } from "#app/_session/visit-port.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import type { Problem } from "#domain/application/problem.ts";
import { type ReceiptProblem, readNumber } from "#domain/receipt/read-receipt.ts";
import { isLikeSlip } from "#domain/slip/slip-letters.ts";
import { isCounterReason } from "#domain/staff/reading-reason.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { lookUpAtCounter, type ShownAtCounter } from "#server/staff/look-up-at-counter.ts";
import { counterDay } from "./counter-day.ts";
import type { LookUpState } from "./look-up-state.ts";
import { showParty } from "./show-party.ts";

/** Shows the party with this number or slip and an appointment here on the day; the reading is kept with its reason. */
export async function submitLookUp(port: string, _before: LookUpState, form: FormData): Promise<LookUpState> {
  const typed = { handle: typedText(form, "handle"), reason: typedText(form, "reason") };
  return runStaffAction<LookUpState>({ act: "check-in", port }, faultOf(typed), async ({ staff, locale }) => {
    const { reason } = typed;
    const shown = readShown(typed.handle);
    const problems: Problem[] = "problem" in shown ? [{ path: "handle", problem: shown.problem }] : [];
    if (!isCounterReason(reason)) problems.push({ path: "reason", problem: "missing" });
    if ("problem" in shown || !isCounterReason(reason)) return { typed, problems };
    const { today, port: here } = await visitPort("check-in", port);
    const date = counterDay(form.get("date"), today);
    const counter = { port, date, at: now() };
    const seen = await lookUpAtCounter(database(), staff.id, { shown, reason, counter });
    if ("refusal" in seen) return { typed, problems: [{ path: "handle", problem: seen.refusal }] };
    return { typed, problems: [], party: await showParty(locale, { timeZone: here.timeZone, date }, seen) };
  });
}

/** A scanner types the letters of a picture code where a person types a number. */
function readShown(typed: string): ShownAtCounter | { problem: ReceiptProblem } {
  if (isLikeSlip(typed)) return { letters: typed };
  const read = readNumber("handle", typed);
  return read.ok ? { handle: read.digits } : { problem: read.problem };
}
