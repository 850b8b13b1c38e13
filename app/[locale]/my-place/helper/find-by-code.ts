import { readNumber } from "#domain/receipt/read-receipt.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { type HelperByCode, readHelperCode } from "#server/helper/helper-code.ts";
import { takeTurn } from "#server/limits.ts";

/** Whose code somebody typed, with the limits of asking. */
export async function findByCode(session: string, typed: string): Promise<HelperByCode | undefined> {
  const read = readNumber("handle", typed);
  if (!read.ok) return undefined;
  const turn = await takeTurn("helper-code", { session, ...whereFrom() });
  if (turn.kind === "later") answerWith(429);
  return readHelperCode(database(), read.digits, now());
}
