/**
 * "You have three days to answer an offer. If no letter reaches you, the offer stands until three days before the
 * appointment. To let an offer pass costs nothing the first time."
 *
 * Deadlines are the server's; everybody has the same few minutes of grace for a slow line.
 */

const millisecondsAnHour = 3_600_000;
const standingHours = 72;

/** For everybody: an answer that comes within these minutes after the deadline still counts. */
export const graceMinutes = 15;

/**
 * The deadline of an offer: `offerHours` after it was made; for a standing one 72 hours before the appointment, and
 * never sooner than for others. No deadline is after the appointment itself.
 */
export function offerDeadline(offer: { madeAt: Date; startsAt: Date; offerHours: number; isStanding: boolean }): Date {
  const { madeAt, startsAt, offerHours, isStanding } = offer;
  const usual = madeAt.getTime() + offerHours * millisecondsAnHour;
  const standing = startsAt.getTime() - standingHours * millisecondsAnHour;
  return new Date(Math.min(startsAt.getTime(), isStanding ? Math.max(usual, standing) : usual));
}

/** The instant from which an unanswered offer is over, the grace included: no sweep comes before it. */
export function offerEndsAt(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() + graceMinutes * 60_000);
}

/** The deadline of the newest offer that is over at an instant: what a sweep looks for. */
export function sweptDeadline(now: Date): Date {
  return new Date(now.getTime() - graceMinutes * 60_000);
}
