// The rule: you have 72 hours to answer an offer. If no letter reaches you, the offer stands without an answer
// until 72 hours before the appointment. No deadline is later than the appointment itself.
const HOUR = 3_600_000;

/** Hours before an appointment at which an offer ends that stood without a letter. */
export const standsUntilHours = 72;

/** When an offer ends. `offerHours` is how long people have who get a letter. */
export function offerDeadline(
  offer: { madeAt: Date; startsAt: Date; isStanding: boolean },
  { offerHours }: { offerHours: number },
): Date {
  const starts = offer.startsAt.getTime();
  const answered = offer.madeAt.getTime() + offerHours * HOUR;
  const stands = offer.isStanding ? starts - standsUntilHours * HOUR : 0;
  return new Date(Math.min(starts, Math.max(answered, stands)));
}
