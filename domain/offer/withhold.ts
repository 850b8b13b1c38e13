/** The fewest of which a number is shown: in a smaller group somebody could be recognised. */
export const leastShown = 10;

/** Whether a number could be about somebody whom others know. Nothing at all is about nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}

/**
 * The groups that are withheld. As long as it is one alone, or those together are still few, the smallest of the others is
 * withheld too: the total less the rest would give them away.
 * @param sizeOf how many a group has.
 */
export function withheldOf<Group>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  isTooSmall = (group: Group): boolean => isSmall(sizeOf(group)),
): Set<Group> {
  const withheld = groups.filter(isTooSmall);
  const others = groups.filter((group) => !isTooSmall(group) && sizeOf(group) > 0);
  others.sort((a, b) => sizeOf(a) - sizeOf(b));
  let total = withheld.reduce((sum, group) => sum + sizeOf(group), 0);
  for (const other of others) {
    if (withheld.length === 0 || (withheld.length > 1 && total >= leastShown)) break;
    withheld.push(other);
    total += sizeOf(other);
  }
  return new Set(withheld);
}
