import type { Chances } from "#domain/simulation/chances-of.ts";
import { type Registration, sharesAmong, shownFrom, strangersAmong } from "#domain/trends/find-clusters.ts";
import { type Culture, madeUpFamily, madeUpNaming, namings, writeSurname } from "./made-up-surnames.ts";

/** Of 10,000 innocent parties of one way of naming, how many are taken for strangers at one address. */
export type FalseFlags = { culture: Culture; per10000: number };

const houses = 1_000;
const house = { parties: 28, families: 12 };

/** How a count of unrelated parties is made: the product's, or another one to compare with. */
type Count = (registrations: readonly Registration[]) => number;

/**
 * Large houses of innocent families: 28 parties of twelve families, one in eight an in-law with a name of their own,
 * at several ports. None has 20 unrelated parties, whatever the spelling of their names makes of it.
 * @param count the product's way to count; a test gives another one to show what spelling alone would do.
 */
export function falseFlags(draw: Chances, count?: Count): FalseFlags[] {
  const everybody = Array.from({ length: 20_000 }, (_, at) => {
    const naming = madeUpNaming(draw);
    return registration(`E${at}`, writeSurname(naming, madeUpFamily(naming, draw), draw));
  });
  const shares = sharesAmong(everybody);
  const counted: Count = count ?? ((registrations) => strangersAmong(registrations, shares).unrelated);
  return namings.map((naming) => {
    let flagged = 0;
    for (let at = 0; at < houses; at++) {
      const families = Array.from({ length: house.families }, () => madeUpFamily(naming, draw));
      const there = Array.from({ length: house.parties }, (_, party) => {
        const own = families[party % house.families] ?? 0;
        const family = draw(8) === 0 ? madeUpFamily(naming, draw) : own;
        return registration(`P${party}`, writeSurname(naming, family, draw));
      });
      if (counted(there) >= shownFrom.unrelated) flagged++;
    }
    return { culture: naming.culture, per10000: Math.round((10_000 * flagged) / houses) };
  });
}

function registration(party: string, surname: string): Registration {
  return { party, port: "laredo", day: "2026-03-01", surnames: [surname] };
}
