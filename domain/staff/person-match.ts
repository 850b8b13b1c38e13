/**
 * "At the counter each person is compared with the party's answers: by a document, or by name and day of birth." Who did
 * not come is said too.
 */
export const personMatches = ["document", "names", "absent"] as const;

/** How one person at the counter was compared with the answers, or that they did not come. */
export type PersonMatch = (typeof personMatches)[number];

/** How a party's people were compared, in their order; undefined where a word that came from a form is none of these. */
export function readMatches(words: readonly unknown[]): PersonMatch[] | undefined {
  const matches = words.flatMap((word) => personMatches.find((match) => match === word) ?? []);
  return matches.length === words.length ? matches : undefined;
}

/** A party has come when somebody of it has. */
export function hasSomebody(matches: readonly PersonMatch[]): boolean {
  return matches.length === 0 || matches.some((match) => match !== "absent");
}
