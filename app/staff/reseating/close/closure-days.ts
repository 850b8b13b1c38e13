import { addDays } from "#domain/application/calendar-date.ts";
import { dateInZone } from "#domain/capacity/block-start.ts";
import { longestClosureDays } from "#domain/capacity/reseating.ts";

/** The days that a closure can be about, from today on at the port where today began last. */
export function closureDays(ports: readonly { timeZone: string }[], at: Date): string[] {
  const [first = ""] = ports.map(({ timeZone }) => dateInZone(at, timeZone)).sort();
  return first === "" ? [] : Array.from({ length: longestClosureDays }, (_, ahead) => addDays(first, ahead));
}
