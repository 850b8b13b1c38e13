import type { Cluster } from "#domain/trends/find-clusters.ts";
import type { MadeUpTrends } from "./made-up-trends.ts";

type Print = (line: string) => void;

/**
 * Says what of each kind was found.
 * @returns whether every house was found and no shelter is without its name.
 */
export function sayPlanted({ lines, kinds }: MadeUpTrends, clusters: readonly Cluster[], print: Print): boolean {
  const truth = new Map(lines.map(({ party, truth: address }) => [party, address]));
  const at = new Map<string, Cluster>();
  for (const cluster of clusters) at.set(mostly(cluster.parties.map((party) => truth.get(party) ?? "")), cluster);
  for (const house of kinds.house) {
    const found = at.get(house);
    const { unrelated, surnames, lately, days } = found?.measures ?? {};
    print(
      found
        ? `${house}: found with ${found.parties.length} parties, ${unrelated} unrelated, ${surnames} surnames, ` +
            `${found.ports.length} ports, ${days} days, ${Math.round(100 * (lately ?? 0))} % in the last four weeks`
        : `${house}: not found`,
    );
  }
  const flagged = kinds.shelter.filter((shelter) => at.get(shelter)?.known === null);
  const shelters = kinds.shelter.filter((shelter) => at.has(shelter)).length;
  print(`${shelters} of ${kinds.shelter.length} shelters found, ${flagged.length} of them without their name.`);
  const buildings = kinds.building.filter((building) => at.has(building)).length;
  print(`${buildings} of ${kinds.building.length} buildings without home numbers have 20 unrelated parties or more.`);
  const planted = new Set(Object.values(kinds).flat());
  const others = [...at.keys()].filter((address) => !planted.has(address));
  print(`${others.length} families or ordinary buildings were taken for a cluster.`);
  return kinds.house.every((house) => at.has(house)) && flagged.length === 0;
}

/** Says what was wrong with the addresses of the missed parties, by how often. */
export function sayMissedSlips({ lines, kinds }: MadeUpTrends, clusters: readonly Cluster[], print: Print): void {
  const found = new Set(clusters.flatMap(({ parties }) => parties));
  const sought = new Set([...kinds.house, ...kinds.shelter]);
  const counts = new Map<string, number>();
  for (const { party, truth, slips } of lines) {
    if (found.has(party) || !sought.has(truth ?? "")) continue;
    const why = slips.join(" and ") || "nothing wrong";
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
  for (const [why, count] of most) print(`  missed at houses and shelters: ${count} with ${why}`);
}

function mostly(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
