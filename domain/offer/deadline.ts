/**
 * "You have three days to answer an offer. If no letter reaches you, the offer stands until three days before the
 * appointment. An answer that comes some hours later, because there was no signal, still counts: for everybody alike.
 * To let an offer pass costs nothing the first time."
 *
 * Deadlines are the server's, since a device's clock proves nothing: so the hours of grace are given to all, unasked.
 */

const millisecondsAnHour = 3_600_000;
/** A standing offer is over so many hours before the appointment, its grace included. */
export const standingHours = 72;

/** An offer when it is made; both numbers of hours are the installation's. */
export type MadeOffer = { madeAt: Date; startsAt: Date; offerHours: number; graceHours: number; isStanding: boolean };

/**
 * The deadline of an offer: `offerHours` after it was made. A standing one is over, its grace included, 72 hours before
 * the appointment, and never sooner than for others. No deadline is after the appointment itself.
 */
export function offerDeadline({ madeAt, startsAt, offerHours, graceHours, isStanding }: MadeOffer): Date {
  const usual = madeAt.getTime() + offerHours * millisecondsAnHour;
  const standing = startsAt.getTime() - (standingHours + graceHours) * millisecondsAnHour;
  return new Date(Math.min(startsAt.getTime(), isStanding ? Math.max(usual, standing) : usual));
}

/** Whether an offer stands longer than those of others, whom a letter reaches: only then is more time promised. */
export function standsLonger(
  { madeAt, expiresAt, isStanding }: { madeAt: Date; expiresAt: Date; isStanding: boolean },
  offerHours: number,
): boolean {
  return isStanding && expiresAt.getTime() > madeAt.getTime() + offerHours * millisecondsAnHour;
}

/** The instant from which an unanswered offer is over: after its grace, and when the appointment begins at the latest. */
export function offerEndsAt({ expiresAt, startsAt }: { expiresAt: Date; startsAt: Date }, graceHours: number): Date {
  return new Date(Math.min(startsAt.getTime(), expiresAt.getTime() + graceHours * millisecondsAnHour));
}

/** The deadline of the newest offer whose grace is over at an instant: what a sweep looks for. */
export function sweptDeadline(now: Date, graceHours: number): Date {
  return new Date(now.getTime() - graceHours * millisecondsAnHour);
}
