import { chancesOf } from "#domain/simulation/chances-of.ts";
import { falseFlags } from "#server/demo/trends/false-flags.ts";
import { madeUpSightings } from "#server/demo/trends/made-up-sightings.ts";
import { madeUpTrends } from "#server/demo/trends/made-up-trends.ts";
import { sayPatterns } from "#server/demo/trends/say-patterns.ts";
import { sayMissedSlips, sayPlanted } from "#server/demo/trends/say-planted.ts";
import { findTrends, registrationReader } from "#server/trends/find-trends.ts";
import { sayScore } from "#server/trends/say-score.ts";

const parties = 300_000;

/**
 * `paso demo-trends`: plants what the reports describe among 300,000 made-up parties, and says what of it is found, how
 * long it takes and in how much memory. Gives exit code 1 when a planted address is not found or a shelter is flagged.
 */
export async function demoTrends(_args: readonly string[], print: (line: string) => void): Promise<number> {
  const made = madeUpTrends(parties, chancesOf(2024));
  print(`${made.lines.length} made-up parties, ${made.places.length} known places.`);
  const start = performance.now();
  const rows = made.lines.map(registrationReader());
  const clusters = findTrends(rows, made.places);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isAllFound = sayPlanted(made, clusters, print);
  sayScore(rows, clusters, print);
  sayMissedSlips(made, clusters, print);
  sayPatterns(made, madeUpSightings(made, chancesOf(2026)), print);
  print("Parties of innocent large houses taken for strangers, of 10,000, by how families are named:");
  for (const { culture, per10000 } of falseFlags(chancesOf(2025))) print(`  ${culture}: ${per10000}`);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  print(`${seconds} s to read and compare the addresses; ${megabytes} MB of memory at most.`);
  return isAllFound ? 0 : 1;
}
