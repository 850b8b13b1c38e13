/**
 * "We write to you again seven days, two days and one day before your appointment." Days are those of the port's own
 * calendar, since a person looks at the clock of the place to which they go.
 */
import { daysBetween } from "../application/calendar-date.ts";

/** So many days before an appointment a reminder goes out, the first one first. */
export const reminderDays = [7, 2, 1] as const;

/** An appointment as a reminder sees it; dates are those of its port, `YYYY-MM-DD`. */
export type RemindedAppointment = {
  today: string;
  on: string;
  /** When its party said yes. */
  confirmedOn: string;
  /** The last reminder that went out: so many days before. */
  reminded: number | null;
};

/**
 * Which reminder is due: undefined where none is. Who said yes when its day had come needs none, and one that could not
 * go out on its day goes out later, but never two at once.
 */
export function dueReminder({ today, on, confirmedOn, reminded }: RemindedAppointment): number | undefined {
  const left = daysBetween(today, on);
  const due = reminderDays.findLast((days) => left <= days);
  if (left < 1 || due === undefined) return undefined;
  const isNews = daysBetween(confirmedOn, on) > due && (reminded === null || reminded > due);
  return isNews ? due : undefined;
}
