/** "A phone is borrowed, a shelter has one for all: that is no fault. A seller of places has one for all, too." */
import { countStrangers, type SurnameShares } from "./count-strangers.ts";
import type { Pattern, Sighting } from "./patterns.ts";
import { namesOf } from "./surname-keys.ts";

/** So many unrelated parties with one phone or e-mail are shown. */
export const fewestWithOneContact = 10;

/**
 * The phones and e-mails that at least ten unrelated parties gave.
 * @param expected keys of contacts that many are expected to give: those of helpers, organisations and known places.
 */
export function oneContactForMany(
  sightings: readonly Sighting[],
  expected: ReadonlySet<string>,
  shares: SurnameShares,
): Pattern[] {
  const seen = new Map<string, Map<string, Sighting>>();
  for (const sighting of sightings) {
    for (const contact of sighting.contacts) {
      if (expected.has(contact)) continue;
      const parties = seen.get(contact) ?? new Map<string, Sighting>();
      if (parties.size === 0) seen.set(contact, parties);
      parties.set(sighting.party, sighting);
    }
  }
  return [...seen.values()].flatMap((parties) => {
    if (parties.size < fewestWithOneContact) return [];
    const names = [...parties.values()].map((sighting) => ({
      party: sighting.party,
      names: namesOf(sighting),
      related: sighting.related ?? [],
    }));
    const count = countStrangers(names, shares).unrelated;
    if (count < fewestWithOneContact) return [];
    return { name: "one-contact-for-many" as const, parties: [...parties.keys()], count };
  });
}
