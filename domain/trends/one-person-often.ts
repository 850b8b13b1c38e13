/** "One person, one place: to register often gains nothing. Who did is asked what went wrong." */
import type { Pattern, Sighting } from "./patterns.ts";

/** So many parties with one person are shown; two or three are a lost receipt. */
export const fewestWithOnePerson = 5;

/** They are shown if they came within so many days. */
const withinDays = 30;

const dayMs = 24 * 60 * 60_000;

/** The persons of whom at least five parties were registered within 30 days, by names and day of birth. */
export function onePersonOften(sightings: readonly Sighting[]): Pattern[] {
  const seen = new Map<string, Map<string, number>>();
  for (const { party, day, people } of sightings) {
    for (const person of new Set(people)) {
      const parties = seen.get(person) ?? new Map<string, number>();
      if (parties.size === 0) seen.set(person, parties);
      const at = Date.parse(`${day}T00:00:00Z`);
      parties.set(party, Math.min(at, parties.get(party) ?? at));
    }
  }
  return [...seen.values()].flatMap((parties) => {
    const count = mostWithin([...parties.values()], withinDays * dayMs);
    if (count < fewestWithOnePerson) return [];
    return { name: "one-person-often" as const, parties: [...parties.keys()], count };
  });
}

/** The largest number of instants that lie within one span. */
function mostWithin(instants: number[], span: number): number {
  const sorted = instants.sort((a, b) => a - b);
  let [from, most] = [0, 0];
  sorted.forEach((instant, at) => {
    while (instant - (sorted[from] ?? instant) >= span) from++;
    most = Math.max(most, at - from + 1);
  });
  return most;
}
