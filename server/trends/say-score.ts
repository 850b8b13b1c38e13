import type { Cluster } from "#domain/trends/find-clusters.ts";
import type { SearchedRegistration } from "./find-trends.ts";
import { scoreClusters } from "./score-clusters.ts";

/** Says recall and precision over pairs, and how many parties of which true address were missed, the most first. */
export function sayScore(
  rows: readonly SearchedRegistration[],
  clusters: readonly Cluster[],
  print: (line: string) => void,
): void {
  const { recall, precision, missed } = scoreClusters(rows, clusters);
  print(`recall ${recall.toFixed(3)}`);
  print(`precision ${precision.toFixed(3)}`);
  const parties = missed.reduce((sum, one) => sum + one.parties.length, 0);
  print(parties === 0 ? "Nothing was missed." : `Missed: ${parties} parties at ${missed.length} addresses.`);
  for (const one of missed.sort((a, b) => b.parties.length - a.parties.length).slice(0, 10)) {
    print(`  ${one.truth}: ${one.parties.length} of ${one.of} parties`);
  }
}
