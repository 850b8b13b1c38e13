import type { Chances } from "#domain/simulation/chances-of.ts";
import { lookAlikeText } from "#domain/trends/one-document-two-spellings.ts";
import type { Sighting } from "#domain/trends/patterns.ts";
import type { MadeUpTrends } from "./made-up-trends.ts";

/** Made-up registrations as patterns see them, and the contacts that many are expected to give. */
export type MadeUpSightings = { sightings: Sighting[]; expected: Set<string> };

const burst = { day: "2026-06-10", channel: "api" };

/**
 * Gives the made-up parties people, contacts and documents. Planted are one person 466 times, one phone for about 60
 * strangers, one day with 400 by a channel that has few, and 25 documents in two spellings; and to be left alone,
 * a helper's phone for 2,000 parties, and each shelter's for its people.
 */
export function madeUpSightings({ lines, kinds }: MadeUpTrends, draw: Chances): MadeUpSightings {
  const sightings = lines.map(({ party, day, channel = "", surnames, truth }, at): Sighting => {
    const isOne = truth === "one person";
    const born = isOne ? "1990-04-02" : `${1950 + draw(60)}-${1 + draw(12)}-${1 + draw(28)}`;
    // Every 12,000th document is written once more, with an O for its 0.
    const number = at % 12_000 === 1 ? `${200_000_000 + at - 1}`.replaceAll("0", "o") : `${200_000_000 + at}`;
    return {
      party,
      surnames,
      ...(at % 700 === 0 && !isOne ? burst : { day, channel: draw(400) === 0 ? burst.channel : channel }),
      people: [`${isOne ? "one" : `given-${draw(400)}`} ${surnames[0]} ${born}`],
      contacts: contactsOf(at, truth ?? ""),
      documents: at % 12_000 < 2 || draw(2) === 0 ? [documentOf(`ve ${number}`)] : [],
    };
  });
  return { sightings, expected: new Set(["helper", ...kinds.shelter]) };
}

function contactsOf(at: number, truth: string): string[] {
  if (truth.startsWith("shelter")) return [truth];
  if (at % 5000 === 3) return ["seller"];
  return at % 150 === 0 ? ["helper"] : [`own ${at}`];
}

function documentOf(written: string) {
  return { written, lookAlike: lookAlikeText(written) };
}
