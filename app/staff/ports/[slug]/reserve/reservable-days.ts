import { addDays } from "#domain/application/calendar-date.ts";

const daysAhead = 30;

/** The days for which places can be reserved: today by the port's calendar, and those to come. */
export function reservableDays(today: string): string[] {
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead));
}
