/**
 * "A date of birth is often written wrong in one digit, or with day and month exchanged. A parent and a child of one name
 * are born years apart."
 */
import type { Birth } from "#domain/application/birth.ts";

/**
 * How two births lie to each other. `new-year`: both on 1 January, which is often written where nobody knows the day.
 * `fits`: what is known of both is the same, and of one it is less than a day.
 */
export type BirthLikeness = "same" | "new-year" | "swapped" | "slip" | "fits" | "unknown" | "other";

/** Births so many years apart are of two generations, whatever digit may be wrong. */
const generationYears = 13;

/** A year that somebody is not sure of may be wrong by so many. */
const aboutYears = 2;

/** Compares two births. */
export function compareBirths(one: Birth, other: Birth): BirthLikeness {
  if (one.precision === "unknown" || other.precision === "unknown") return "unknown";
  if (one.precision === "about" || other.precision === "about") {
    return Math.abs(one.year - other.year) <= aboutYears ? "fits" : "other";
  }
  if (one.precision !== "day" || other.precision !== "day") {
    const isSameMonth = !("month" in one && "month" in other) || one.month === other.month;
    return one.year === other.year && isSameMonth ? "fits" : "other";
  }
  const [a, b] = [textOf(one), textOf(other)];
  if (a === b) return a.endsWith("0101") ? "new-year" : "same";
  if (one.year === other.year && one.month === other.day && one.day === other.month) return "swapped";
  return isOneSlip(a, b) && Math.abs(one.year - other.year) < generationYears ? "slip" : "other";
}

/** The digits of a date of birth: year, month, day. */
function textOf({ year, month, day }: { year: number; month: number; day: number }): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`;
}

/** One digit is another, or two neighbours are exchanged. */
function isOneSlip(a: string, b: string): boolean {
  const differ = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second] = differ;
  if (differ.length === 1) return true;
  return differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
