/**
 * A port may give more or fewer places on a day, and says why. Nobody loses a place that was offered or
 * confirmed: the number never goes below the places that are booked.
 */
import { foldDigits } from "#domain/application/digits.ts";
import type { Problem } from "#domain/application/problem.ts";

/** The most places that one block can have. */
export const MOST_PLACES = 2000;
const LONGEST_REASON = 200;

/** A change that may be tried: the database has the last word, since places are booked meanwhile. */
export type CapacityChange = { capacity: number; reason: string };

/** Checks what was typed against the places booked when the page was made. */
export function checkCapacityChange(
  typed: { capacity: string; reason: string },
  booked: number,
): CapacityChange | { problems: Problem[] } {
  const digits = foldDigits(typed.capacity).trim();
  const capacity = /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
  const reason = typed.reason.trim();
  const problems: Problem[] = [];
  if (digits === "") problems.push({ path: "capacity", problem: "missing" });
  else if (capacity === undefined || capacity > MOST_PLACES)
    problems.push({ path: "capacity", problem: "not-a-number" });
  else if (capacity < booked) problems.push({ path: "capacity", problem: "below-booked" });
  if (reason === "") problems.push({ path: "reason", problem: "missing" });
  else if ([...reason].length > LONGEST_REASON) problems.push({ path: "reason", problem: "long" });
  return problems.length > 0 || capacity === undefined ? { problems } : { capacity, reason };
}
