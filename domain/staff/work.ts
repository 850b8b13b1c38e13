/**
 * "What waits for somebody who works here is one list: what is about to be lost for you comes first, and how long people
 * wait for an answer is measured."
 */

/** The kinds of work that wait, in the order in which they are told. */
export const workKinds = ["lapsing", "failed", "unreached", "urgent", "corrections"] as const;

/**
 * One kind: an offer that is about to lapse and that nobody has opened, a letter that did not arrive, an unopened offer of
 * a party that no letter reaches, a party that asks for urgency and about which nothing is decided, something of a person that its people
 * ask to have put right.
 */
export type WorkKind = (typeof workKinds)[number];

/** The kind that a word in an address names. */
export function workKindOf(word: string | undefined): WorkKind | undefined {
  return workKinds.find((kind) => kind === word);
}

/** Within so many hours of its deadline an offer is about to lapse. */
export const lapsingHours = 24;

/** So many lines are on one page. */
export const linesOnPage = 50;

/** How many pages so many lines have; the first is there without a line. */
export function pagesOf(lines: number): number {
  return Math.max(1, Math.ceil(lines / linesOnPage));
}

/** The page that a word in an address names, or the first one. */
export function pageOf(word: string | undefined): number {
  const page = Number(word ?? "1");
  return Number.isInteger(page) && page >= 1 && page < 100_000 ? page : 1;
}
