/** The fewest parties of which a group is shown: in a smaller one somebody could be recognised. */
export const leastShown = 10;

/** Whether a number could be about somebody whom others know. Nothing at all is about nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}

/**
 * The groups that are withheld. Where it is one alone, the smallest of the others is withheld too: the total less the rest
 * would give it away.
 */
export function withheldOf<Group extends { parties: number }>(
  groups: readonly Group[],
  isTooSmall: (group: Group) => boolean,
): Set<Group> {
  const small = groups.filter(isTooSmall);
  const [smallestOther] = groups.filter((group) => !isTooSmall(group)).sort((a, b) => a.parties - b.parties);
  return new Set(small.length === 1 && smallestOther ? [...small, smallestOther] : small);
}
