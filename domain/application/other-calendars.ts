/** "If your papers have a Persian, Ethiopian, Islamic or Buddhist date, write that date and say which calendar it is." */
import type { Birth } from "./birth.ts";
import { dateOfDayNumber, partsOf } from "./calendar-date.ts";

type Parts = { year: number; month: number; day: number };

// Where each calendar's year 0 began, in our years, and the days of its mean year: enough to know where to look.
const calendars = {
  persian: { origin: 621.2, yearDays: 365.2425 },
  ethiopic: { origin: 7.7, yearDays: 365.2425 },
  "islamic-umalqura": { origin: 621.5, yearDays: 354.367 },
  buddhist: { origin: -543, yearDays: 365.2425 },
} as const;

export type OtherCalendar = keyof typeof calendars;

/** The calendars that a date of birth may be written in beside our own. */
export const otherCalendars = Object.keys(calendars) as OtherCalendar[];

const millisecondsADay = 86_400_000;

/**
 * The same date of birth in the Gregorian calendar, as exactly as it can be said there: a month or a year of most
 * other calendars lies in two of ours, and then only the year, or about which year, is kept. Undefined: no such date.
 */
export function fromOtherCalendar(calendar: OtherCalendar, birth: Birth): Birth | undefined {
  if (birth.precision === "unknown") return birth;
  if (birth.precision === "day") {
    const day = find(calendar, birth);
    return day && { precision: "day", ...day };
  }
  const first = find(calendar, { year: birth.year, month: "month" in birth ? birth.month : 1, day: 1 });
  if (!first) return undefined;
  const { year, month } = first;
  if (calendar === "buddhist") return "month" in birth ? { ...birth, year, month } : { ...birth, year };
  if (birth.precision === "month" && month < 12) return { precision: "year", year };
  return { precision: "about", year };
}

function find(calendar: OtherCalendar, wanted: Parts): Parts | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const { origin, yearDays } = calendars[calendar];
  const start = Math.floor((origin - 1970) * 365.2425 + wanted.year * yearDays) - 45;
  for (let day = start; day < start + 460; day += 1) {
    const parts = format.formatToParts(day * millisecondsADay);
    const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (value("year") === wanted.year && value("month") === wanted.month && value("day") === wanted.day) {
      return partsOf(dateOfDayNumber(day));
    }
  }
  return undefined;
}
