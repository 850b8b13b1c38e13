/**
 * "A date is a day of the calendar, not a moment: it is the same day in every time zone."
 *
 * A date is text, `YYYY-MM-DD`, so that it sorts and compares as it stands.
 */

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

/** How many days a month has; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (!(month >= 1 && month <= 12)) return 0;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The text of a date; a year from 1 to 9999. */
export function calendarDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The parts of a date, or undefined where the text is no date that exists. */
export function partsOf(date: string): { year: number; month: number; day: number } | undefined {
  const found = shape.exec(date);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** Days since 1970-01-01; throws where the text is no date. */
export function dayNumber(date: string): number {
  const parts = partsOf(date);
  if (!parts) throw new Error("not a calendar date");
  return Date.UTC(parts.year, parts.month - 1, parts.day) / millisecondsADay;
}

/** Whole days from one date to another; below 0 where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date that is so many days after 1970-01-01. */
export function dateOfDayNumber(days: number): string {
  return new Date(days * millisecondsADay).toISOString().slice(0, 10);
}

/** The date so many days later (or earlier, below 0). */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days);
}
