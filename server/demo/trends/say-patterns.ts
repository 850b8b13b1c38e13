import { burstFromOneChannel, channelDaysOf } from "#domain/trends/burst-from-one-channel.ts";
import { sharesAmong } from "#domain/trends/find-clusters.ts";
import { oneContactForMany } from "#domain/trends/one-contact-for-many.ts";
import { oneDocumentTwoSpellings } from "#domain/trends/one-document-two-spellings.ts";
import { onePersonOften } from "#domain/trends/one-person-often.ts";
import { innocentCauses, type Pattern, type PatternName, patternNames } from "#domain/trends/patterns.ts";
import type { MadeUpSightings } from "./made-up-sightings.ts";
import type { MadeUpTrends } from "./made-up-trends.ts";

/** Says of each pattern how often it was found, the greatest, and its known innocent causes. */
export function sayPatterns(
  { lines }: MadeUpTrends,
  { sightings, expected }: MadeUpSightings,
  print: (line: string) => void,
): void {
  const bursts = burstFromOneChannel(channelDaysOf(sightings));
  const found: Partial<Record<PatternName, Pick<Pattern, "count">[]>> = {
    "one-person-often": onePersonOften(sightings),
    "one-contact-for-many": oneContactForMany(sightings, expected, sharesAmong(lines)),
    "burst-from-one-channel": bursts.map(({ rows }) => ({ count: rows.length })),
    "one-document-two-spellings": oneDocumentTwoSpellings(sightings),
  };
  for (const name of patternNames) {
    const patterns = found[name];
    if (!patterns) continue;
    const greatest = Math.max(0, ...patterns.map(({ count }) => count));
    const causes = innocentCauses[name].join(", ");
    print(`${name}: ${patterns.length} found, ${greatest} at most; innocent: ${causes}`);
  }
}
