/**
 * "How often a kiosk is used is counted, never by whom. A number so small that it could be about one of you is not told, and
 * neither is what would give it away: not the sum of a table, and not the difference of two reports."
 */
import { addDays, dateOfDayNumber, dayNumber } from "../application/calendar-date.ts";
import { withheldOf } from "../offer/withhold.ts";

/** What is counted: an application begun, sent, or left before it was sent. */
export type KioskUse = "begun" | "sent" | "left";

/** How often something was counted in a language, in an hour or at a question. */
export type UseCell = { what: KioskUse; locale: string; of: string; count: number };

/** One line of a report; the number is undefined where it is withheld. */
export type UseLine = Omit<UseCell, "count"> & { count: number | undefined };

/** Periods of four weeks, one after the other from Monday, 1970-01-05 on: no two reports have a day in common. */
const [firstDay, periodDays] = [4, 28];

/** The last period that is over. Both days are UTC and belong to it. */
export function lastPeriod(today: string): { from: string; until: string } {
  const over = Math.floor((dayNumber(today) - firstDay) / periodDays);
  const from = dateOfDayNumber(firstDay + (over - 1) * periodDays);
  return { from, until: addDays(from, periodDays - 1) };
}

/** The lines of a table, in order. What is counted in one language has a sum that somebody may know. */
export function useLines(cells: readonly UseCell[]): UseLine[] {
  const sums = new Map<string, UseCell[]>();
  for (const cell of cells) {
    const sum = `${cell.what} ${cell.locale}`;
    sums.set(sum, [...(sums.get(sum) ?? []), cell]);
  }
  const withheld = new Set([...sums.values()].flatMap((group) => [...withheldOf(group, ({ count }) => [count])]));
  return cells
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((cell) => ({ ...cell, count: withheld.has(cell) ? undefined : cell.count }));
}

function keyOf({ what, locale, of }: UseCell): string {
  return `${what} ${locale} ${of}`;
}
