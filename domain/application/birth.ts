/**
 * "Say your date of birth as far as you know it: the day, the month, the year, about which year, or not known.
 * Paso invents nothing."
 */
import * as z from "zod/mini";
import { calendarDate, daysInMonth, partsOf } from "./calendar-date.ts";
import { named, type Problem, strict } from "./problem.ts";

const year = z.int(named("not-a-number")).check(z.gte(1, "not-a-date"), z.lte(9999, "not-a-date"));
const month = z.int(named("not-a-number")).check(z.gte(1, "not-a-date"), z.lte(13, "not-a-date"));
const day = z.int(named("not-a-number")).check(z.gte(1, "not-a-date"), z.lte(31, "not-a-date"));

/** A date of birth with how exactly it is known. */
export const birthSchema = z.discriminatedUnion(
  "precision",
  [
    z.strictObject({ precision: z.literal("day"), year, month, day }, strict),
    z.strictObject({ precision: z.literal("month"), year, month }, strict),
    z.strictObject({ precision: z.literal("year"), year }, strict),
    z.strictObject({ precision: z.literal("about"), year }, strict),
    z.strictObject({ precision: z.literal("unknown") }, strict),
  ],
  { error: (issue) => (issue.input === undefined ? "missing" : "not-an-option") },
);

export type Birth = z.infer<typeof birthSchema>;

const oldest = 125;

/**
 * What is wrong with a date of birth of the right form, seen from today (`YYYY-MM-DD`): a day that does not exist,
 * a day to come, too long ago, or a year of another calendar. `persian-year`, `islamic-year` and `buddhist-year` let
 * the page ask which calendar was meant; `ethiopian-month` is the thirteenth.
 */
export function checkBirth(birth: Birth, today: string, path: string): Problem[] {
  if (birth.precision === "unknown") return [];
  const thisYear = partsOf(today)?.year ?? 0;
  const inYear = (problem: string): Problem[] => [{ path: `${path}.year`, problem }];
  if (birth.year < thisYear - oldest) return inYear(namePastYear(birth.year, thisYear));
  if (birth.year > thisYear) {
    return inYear(
      birth.year - 543 <= thisYear && birth.year - 543 >= thisYear - oldest ? "buddhist-year" : "in-the-future",
    );
  }
  if (birth.precision === "year" || birth.precision === "about") return [];
  if (birth.month === 13) return [{ path: `${path}.month`, problem: "ethiopian-month" }];
  if (birth.precision === "month") {
    return calendarDate(birth.year, birth.month, 1) > today
      ? [{ path: `${path}.month`, problem: "in-the-future" }]
      : [];
  }
  if (birth.day > daysInMonth(birth.year, birth.month)) return [{ path: `${path}.day`, problem: "not-a-date" }];
  return calendarDate(birth.year, birth.month, birth.day) > today
    ? [{ path: `${path}.day`, problem: "in-the-future" }]
    : [];
}

function namePastYear(year: number, thisYear: number): string {
  if (year < 100) return "year-in-four-digits";
  if (year >= thisYear - 621 - oldest && year <= thisYear - 621) return "persian-year";
  if (year > thisYear - 621 && year <= Math.ceil(((thisYear - 622) * 33) / 32) + 1) return "islamic-year";
  return "too-old";
}

/**
 * Whether a person may be 18 years old today. Where the birth is known in part, the person has the benefit of the
 * doubt: a party is turned to a human only when nobody in it can be an adult.
 */
export function mayBeAdult(birth: Birth, today: string): boolean {
  if (birth.precision === "unknown") return true;
  const [bornMonth, bornDay] = ["month" in birth ? birth.month : 1, "day" in birth ? birth.day : 1];
  return calendarDate(birth.year + 18, bornMonth, bornDay) <= today;
}

/**
 * Whether a person may be under two years old on a day. Where the birth is known in part, a port rather prepares for one too
 * many; where nothing is known of it, for none.
 */
export function mayBeInfant(birth: Birth, on: string): boolean {
  if (birth.precision === "unknown") return false;
  const month = "month" in birth ? birth.month : 12;
  const day = "day" in birth ? birth.day : daysInMonth(birth.year, month);
  return calendarDate(birth.year + 2, month, day) > on;
}
