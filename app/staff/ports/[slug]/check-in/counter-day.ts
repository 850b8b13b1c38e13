import { addDays } from "#domain/application/calendar-date.ts";

/** The day at the counter that an address or a form asks for: yesterday where it names that, else today. */
export function counterDay(asked: unknown, today: string): string {
  const yesterday = addDays(today, -1);
  return asked === yesterday ? yesterday : today;
}
