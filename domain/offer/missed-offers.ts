// The rule: to let an offer pass costs nothing: you keep your day and wait on.
// After the second one in a row your entry rests until you say that you still wait.

/** How many unanswered offers in a row pause an entry. */
export const missedOffersThatPause = 2;
