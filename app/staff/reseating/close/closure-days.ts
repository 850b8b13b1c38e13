import { addDays } from "#domain/application/calendar-date.ts";
import { longestClosureDays } from "#domain/capacity/reseating.ts";

/** The days that a closure can be about: from the day before, which is still today at a port in the west. */
export function closureDays(today: string): string[] {
  return Array.from({ length: longestClosureDays + 1 }, (_, ahead) => addDays(today, ahead - 1));
}
