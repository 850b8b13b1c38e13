/**
 * "What is counted is told for four whole weeks that are over, and no two such times have a day in common: the difference
 * of two reports is never about one of you."
 */
import { addDays, dateOfDayNumber, dayNumber } from "../application/calendar-date.ts";

/** Periods of four weeks, one after the other from Monday, 1970-01-05 on. */
const [firstDay, periodDays] = [4, 28];

/**
 * So many days after its end what came of a period is counted: by then its last drafts have run out (72 hours after their last
 * answer), its last appointments are settled, and what a port checked offline has come.
 */
export const settledDays = 4;

/** Four weeks. Both days are UTC and belong to them. */
export type FourWeeks = { from: string; until: string };

/** The period that a day belongs to. */
export function fourWeeksOf(day: string): FourWeeks {
  const number = Math.floor((dayNumber(day) - firstDay) / periodDays);
  const from = dateOfDayNumber(firstDay + number * periodDays);
  return { from, until: addDays(from, periodDays - 1) };
}

/** The last period that is over. */
export function lastPeriod(today: string): FourWeeks {
  return fourWeeksOf(addDays(today, -periodDays));
}
