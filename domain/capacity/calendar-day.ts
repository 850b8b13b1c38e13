// The rule: a day is a day of the calendar. It does not move with the time zone of who looks at it.

const DAY = 86_400_000;

/** Days from 1970-01-01 to a date written `YYYY-MM-DD`. */
export function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date `days` later (earlier if negative), both written `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumberOf(date) + days) * DAY).toISOString().slice(0, 10);
}
