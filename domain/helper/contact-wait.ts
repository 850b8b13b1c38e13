/**
 * "When somebody who helps you changes how we reach you, the change waits 24 hours. We write to you at once where we
 * reached you before, and until then one press undoes it."
 */

/** For how long a change of contact by a helper waits. */
export const contactWaitHours = 24;

/** From when on a change of contact holds that a helper asked for at an instant. */
export function contactHoldsAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + contactWaitHours * 3_600_000);
}
