/** The fewest of which a number is shown: in a smaller group somebody could be recognised. */
export const leastShown = 10;

/** Whether a number could be about somebody whom others know. Nothing at all is about nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}

/**
 * The groups that are withheld. As long as it is one alone, or those together are still few, the smallest of the others is
 * withheld too: the total less the rest would give them away.
 * @param sizesOf how many a group has; several numbers where several are counted of it, and then none of their totals may
 *   be few.
 */
export function withheldOf<Group>(
  groups: readonly Group[],
  sizesOf: (group: Group) => readonly number[],
  isTooSmall = (group: Group): boolean => sizesOf(group).some(isSmall),
): Set<Group> {
  const withheld = groups.filter(isTooSmall);
  const sumOf = (group: Group) => sizesOf(group).reduce((sum, size) => sum + size, 0);
  const others = groups.filter((group) => !isTooSmall(group) && sumOf(group) > 0);
  others.sort((a, b) => sumOf(a) - sumOf(b));
  for (const other of others) {
    if (withheld.length === 0 || (withheld.length > 1 && !totalsOf(withheld.map(sizesOf)).some(isSmall))) break;
    withheld.push(other);
  }
  return new Set(withheld);
}

function totalsOf(sizes: readonly (readonly number[])[]): number[] {
  const [first = [], ...rest] = sizes;
  return first.map((size, at) => rest.reduce((sum, one) => sum + (one[at] ?? 0), size));
}
