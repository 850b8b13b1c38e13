// The rule: appointments are at least three days away, so that you can travel, and at most 21 days.
// One day more is opened early when a large family needs places that this day lends.
import { addDays } from "#domain/application/calendar-date.ts";

/** Dates in which appointments are given, `YYYY-MM-DD`, first and last included. */
export type Window = {
  opensOn: string;
  closesOn: string;
  /** The next date, which lends places. */
  lendsOn: string;
};

/** The window as seen on a day. */
export function windowOf(
  today: string,
  { minLeadDays, windowDays }: { minLeadDays: number; windowDays: number },
): Window {
  return {
    opensOn: addDays(today, minLeadDays),
    closesOn: addDays(today, windowDays),
    lendsOn: addDays(today, windowDays + 1),
  };
}
