/**
 * "What each port did on each past day for people who came by themselves is told: places kept, places given, and how many were turned
 * away. A number so small that somebody could be recognised is not told."
 */
import { isSmall } from "./withhold.ts";

/** A port's day for people without an appointment, in people. */
export type WalkInDay = { port: string; onDate: string; reserved: number; given: number; turnedAway: number };

/** The same as it may be told for good; a number that is withheld is undefined. Places are about nobody. */
export type WalkInLine = Pick<WalkInDay, "port" | "onDate" | "reserved"> & {
  given: number | undefined;
  turnedAway: number | undefined;
};

/** Each number stands for itself: no total is told that would give a withheld one away. */
export function walkInLines(days: readonly WalkInDay[]): WalkInLine[] {
  const told = (count: number) => (isSmall(count) ? undefined : count);
  return days.map((day) => ({ ...day, given: told(day.given), turnedAway: told(day.turnedAway) }));
}
