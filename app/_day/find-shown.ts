import { type ReceiptProblem, readNumber } from "#domain/receipt/read-receipt.ts";
import { isLikeSlip } from "#domain/slip/slip-letters.ts";
import type { DayReply, KeptParty } from "./day-reply.ts";
import { readSlip, type SlipProblem } from "./read-slip.ts";

/** Who was found by what was typed or scanned, and by which way; else what is wrong with it. */
export type Shown =
  | { party: KeptParty; way: "slip" | "number" }
  | { problem: ReceiptProblem | SlipProblem | "not-today" };

/** Finds a party of the kept day by its number or the letters of its slip, as the counter's page does with a network. */
export async function findShown(typed: string, day: DayReply, at: Date): Promise<Shown> {
  if (isLikeSlip(typed)) {
    const found = await readSlip(typed, day, at);
    return typeof found === "string" ? { problem: found } : { party: found, way: "slip" };
  }
  const read = readNumber("handle", typed);
  if (!read.ok) return { problem: read.problem };
  const party = day.parties.find(({ handle }) => handle === read.digits);
  return party ? { party, way: "number" } : { problem: "not-today" };
}

/** What is said of it. */
export function wordsOfProblem(problem: ReceiptProblem | SlipProblem | "not-today"): string {
  switch (problem) {
    case "missing":
      return say("staff.check-in.handle.problems.missing");
    case "not-digits":
      return say("staff.check-in.handle.problems.not-digits");
    case "too-short":
      return say("staff.check-in.handle.problems.too-short");
    case "too-long":
      return say("staff.check-in.handle.problems.too-long");
    case "wrong-digit":
      return say("staff.check-in.handle.problems.wrong-digit");
    case "not-today":
      return say("staff.check-in.handle.problems.not-today");
    case "slip-not-ours":
      return say("staff.check-in.handle.problems.slip-not-ours");
    case "slip-key-over":
      return say("staff.check-in.handle.problems.slip-key-over");
    case "slip-over":
      return say("staff.offline.check.slip-over");
    case "slip-other-day":
      return say("staff.check-in.handle.problems.slip-other-day");
    case "slip-other-port":
      return say("staff.check-in.handle.problems.slip-other-port");
  }
}
