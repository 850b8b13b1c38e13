/**
 * "If you do not answer, your place goes to others and you keep waiting. After a second offer without an answer your
 * entry rests until you say that you are still waiting. Your day stays the same."
 */

/** How many offers without an answer, one after the other, pause an entry. */
export const missedUntilPause = 2;

/** What "I am still waiting" does to a paused entry: it waits again, and nothing is counted against it. */
export function stillWaiting(): { missedOffers: number; standing: "waiting" } {
  return { missedOffers: 0, standing: "waiting" };
}

/** What an answer of any kind does: only offers without an answer, one after the other, lead to a pause. */
export function answerEndsMisses(): { missedOffers: number } {
  return { missedOffers: 0 };
}
