/** How well parties were brought together, counted over pairs of parties, as `recall` and `precision` from 0 to 1. */
export type PairScore = { recall: number; precision: number };

/**
 * Compares what was found with the truth.
 * @param truth for each party the true address it belongs to, where many belong to one.
 * @param found groups of parties; nobody is in two.
 * @param expected the true addresses that should be found: their pairs are what recall counts.
 */
export function scorePairs(
  truth: ReadonlyMap<string, string>,
  found: readonly (readonly string[])[],
  expected: ReadonlySet<string>,
): PairScore {
  let [foundPairs, rightPairs, expectedFound] = [0, 0, 0];
  for (const group of found) {
    foundPairs += pairsOf(group.length);
    for (const [address, count] of countAddresses(group, truth)) {
      rightPairs += pairsOf(count);
      if (expected.has(address)) expectedFound += pairsOf(count);
    }
  }
  let expectedPairs = 0;
  for (const [address, count] of countAddresses([...truth.keys()], truth)) {
    if (expected.has(address)) expectedPairs += pairsOf(count);
  }
  return {
    recall: expectedPairs === 0 ? 1 : expectedFound / expectedPairs,
    precision: foundPairs === 0 ? 1 : rightPairs / foundPairs,
  };
}

function countAddresses(parties: readonly string[], truth: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const party of parties) {
    const address = truth.get(party);
    if (address !== undefined) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
