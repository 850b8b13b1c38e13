import { type Cluster, sharesAmong, shownFrom, strangersAmong } from "#domain/trends/find-clusters.ts";
import { scorePairs } from "#domain/trends/pair-score.ts";
import type { SearchedRegistration } from "./find-trends.ts";

/** How the clusters compare with the `truth` of each line, and the true addresses with parties that were missed. */
export type ClusterScore = {
  recall: number;
  precision: number;
  missed: { truth: string; parties: string[]; of: number }[];
};

/** Scores clusters by pairs: every true address with at least 20 unrelated parties at 2 ports should be found. */
export function scoreClusters(
  rows: readonly SearchedRegistration[],
  clusters: readonly Pick<Cluster, "parties">[],
): ClusterScore {
  const truth = new Map<string, string>();
  const addresses = new Map<string, SearchedRegistration[]>();
  for (const row of rows) {
    if (!row.truth) continue;
    truth.set(row.party, row.truth);
    const there = addresses.get(row.truth);
    if (there) there.push(row);
    else addresses.set(row.truth, [row]);
  }
  const shares = sharesAmong(rows);
  const found = new Set(clusters.flatMap(({ parties }) => parties));
  const expected = [...addresses].filter(
    ([, there]) =>
      there.length >= shownFrom.unrelated &&
      new Set(there.map(({ port }) => port)).size >= shownFrom.ports &&
      strangersAmong(there, shares).unrelated >= shownFrom.unrelated,
  );
  const score = scorePairs(
    truth,
    clusters.map(({ parties }) => parties),
    new Set(expected.map(([address]) => address)),
  );
  const missed = expected
    .map(([address, there]) => ({
      truth: address,
      parties: there.map(({ party }) => party).filter((party) => !found.has(party)),
      of: there.length,
    }))
    .filter(({ parties }) => parties.length > 0);
  return { ...score, missed };
}
