/** What a scheduler writes of a pattern or of a date that is different, checked. */
import { partsOf } from "#domain/application/calendar-date.ts";
import { foldDigits } from "#domain/application/digits.ts";
import type { Problem } from "#domain/application/problem.ts";
import type { Pattern } from "#domain/capacity/pattern.ts";
import { type CapacityChange, checkCapacityChange, MOST_PLACES } from "./capacity-change.ts";

/** A block holds a party of ten wherever in it the last one stands. */
export const fewestPlaces = 20;

/** From one block to the next, in minutes. */
export const blockMinutes = [30, 60, 90, 120, 180, 240] as const;

/** The fields of a pattern as they were typed. */
export type TypedPattern = Record<"first" | "last" | "every" | "places" | "accessible" | "from" | "until", string> & {
  weekdays: readonly string[];
};

/** Checks a pattern by its fields. @param today the date at the port. */
export function checkPattern(typed: TypedPattern, today: string): Pattern | { problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong = (path: string, problem: string) => void problems.push({ path, problem });
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed.weekdays.includes(String(day)));
  if (weekdays.length === 0) wrong("weekdays", "missing");
  const [firstAt, lastAt] = [readTime(typed.first), readTime(typed.last)];
  if (!firstAt) wrong("first", typed.first.trim() ? "not-a-time" : "missing");
  if (!lastAt) wrong("last", typed.last.trim() ? "not-a-time" : "missing");
  else if (firstAt && lastAt < firstAt) wrong("last", "before");
  const everyMinutes = blockMinutes.find((minutes) => String(minutes) === typed.every);
  if (!everyMinutes) wrong("every", "missing");
  const places = readPlaces(typed.places);
  if (typed.places.trim() === "") wrong("places", "missing");
  else if (places === undefined) wrong("places", "not-a-number");
  if (!["yes", "no"].includes(typed.accessible)) wrong("accessible", "missing");
  const validFrom = readDate(typed.from);
  const validUntil = readDate(typed.until);
  if (validFrom === undefined) wrong("from", "not-a-date");
  if (validUntil === undefined) wrong("until", "not-a-date");
  else if (validUntil !== null && validUntil < (validFrom ?? today)) wrong("until", "before");
  if (problems.length > 0 || !firstAt || !lastAt || !everyMinutes || places === undefined) return { problems };
  const isAccessible = typed.accessible === "yes";
  return {
    ...{ weekdays, firstAt, lastAt, everyMinutes, places, isAccessible },
    ...{ validFrom: validFrom ?? null, validUntil: validUntil ?? null },
  };
}

/** Checks a date that is to be different. @param today the date at the port. */
export function checkException(
  typed: { day: string; capacity: string; reason: string },
  today: string,
): (CapacityChange & { onDate: string }) | { problems: Problem[] } {
  const onDate = readDate(typed.day);
  const change = checkCapacityChange(typed, 0);
  const problems: Problem[] = [];
  if (onDate === null) problems.push({ path: "day", problem: "missing" });
  else if (onDate === undefined) problems.push({ path: "day", problem: "not-a-date" });
  else if (onDate < today) problems.push({ path: "day", problem: "past" });
  if ("problems" in change) return { problems: [...problems, ...change.problems] };
  return problems.length > 0 || !onDate ? { problems } : { ...change, onDate };
}

function readTime(typed: string): string | undefined {
  const time = foldDigits(typed).trim().padStart(5, "0");
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

function readPlaces(typed: string): number | undefined {
  const digits = foldDigits(typed).trim();
  const places = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
  return places >= fewestPlaces && places <= MOST_PLACES ? places : undefined;
}

/** Null where nothing was typed, undefined where it is no date. */
function readDate(typed: string): string | null | undefined {
  const date = foldDigits(typed).trim();
  if (date === "") return null;
  return partsOf(date) ? date : undefined;
}
