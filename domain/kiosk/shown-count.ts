/**
 * "How often a kiosk is used is counted, never by whom. A number so small that it could be about one of you is not told."
 */

/** Below this a number is withheld: in one hour of one shelter it could be about a person whom somebody knows. */
export const smallestShown = 10;

/** A count as it may be told; undefined is withheld. Nothing at all is told as nothing. */
export function shownCount(count: number): number | undefined {
  return count === 0 || count >= smallestShown ? count : undefined;
}
