/**
 * "A port opens at hours that repeat from week to week. One day may be different, and then the day counts."
 */
import { dayNumber } from "#domain/application/calendar-date.ts";
import { type BlockStart, blockStart } from "./block-start.ts";

/** Blocks that repeat: on some weekdays, from the first time to the last one, each with so many places. */
export type Pattern = {
  /** Monday is 1, Sunday 7. */
  weekdays: readonly number[];
  /** `HH:MM` by the port's clocks. */
  firstAt: string;
  /** When the last block may begin, `HH:MM`. */
  lastAt: string;
  everyMinutes: number;
  places: number;
  /** Whether everything that a need asks for is there at these times. */
  isAccessible: boolean;
  /** The first date and the last one, `YYYY-MM-DD`; null where it has none. */
  validFrom: string | null;
  validUntil: string | null;
};

/** One date that is different: at one time, or at all of them where `atTime` is null. 0 places: closed. */
export type CapacityException = { onDate: string; atTime: string | null; places: number };

/** What a port means to give at one time of a date. */
export type PlannedBlock = BlockStart & { atTime: string; places: number; isAccessible: boolean };

/** Patterns in the order in which they were made, and exceptions, at most one of a date and time. */
export type CapacityPlan = { patterns: readonly Pattern[]; exceptions: readonly CapacityException[] };

/**
 * The blocks of a date, by time. Of two patterns for the same time the later one counts, and an exception before both. A
 * time that summer time skips begins by the clocks an hour later; where a block is there already, that one stays alone. A
 * time that comes twice is given once, the first time.
 */
export function planDay(onDate: string, { patterns, exceptions }: CapacityPlan, timeZone: string): PlannedBlock[] {
  const planned = new Map<string, PlannedBlock>();
  const skipped: PlannedBlock[] = [];
  for (const pattern of patterns.filter((each) => isFor(onDate, each))) {
    for (const atTime of timesOf(pattern)) {
      const start = blockStart(onDate, atTime, timeZone);
      const shown = clockOf(start);
      const block = { ...start, atTime: shown, places: pattern.places, isAccessible: pattern.isAccessible };
      if (shown === atTime) planned.set(atTime, block);
      else skipped.push(block);
    }
  }
  for (const block of skipped) if (!planned.has(block.atTime)) planned.set(block.atTime, block);
  return [...planned.values()]
    .map((block) => ({ ...block, places: exceptionAt(onDate, block.atTime, exceptions) ?? block.places }))
    .sort((a, b) => (a.atTime < b.atTime ? -1 : 1));
}

/** How many places an exception gives at a time of a date; undefined where there is none. One for the time counts first. */
export function exceptionAt(
  onDate: string,
  atTime: string,
  exceptions: readonly CapacityException[],
): number | undefined {
  const ofDay = exceptions.filter((each) => each.onDate === onDate);
  const found = ofDay.find((each) => each.atTime === atTime) ?? ofDay.find((each) => each.atTime === null);
  return found?.places;
}

/** The times of a pattern's blocks, `HH:MM`, the first one first. */
export function timesOf({ firstAt, lastAt, everyMinutes }: Pick<Pattern, "firstAt" | "lastAt" | "everyMinutes">) {
  const times = [];
  for (let at = minutesOf(firstAt); at <= minutesOf(lastAt); at += everyMinutes) times.push(timeOf(at));
  return times;
}

/** The day of the week of a date: Monday is 1, Sunday 7. */
export function weekdayOf(onDate: string): number {
  // 1970-01-01 was a Thursday.
  return ((dayNumber(onDate) + 3) % 7) + 1;
}

function isFor(onDate: string, { weekdays, validFrom, validUntil }: Pattern): boolean {
  return (
    weekdays.includes(weekdayOf(onDate)) &&
    (validFrom === null || validFrom <= onDate) &&
    (validUntil === null || onDate <= validUntil)
  );
}

function clockOf({ startsAt, utcOffsetMinutes }: BlockStart): string {
  return new Date(startsAt.getTime() + utcOffsetMinutes * 60_000).toISOString().slice(11, 16);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
