/**
 * "People are compared as the families that they are: each person of a party is one person of the other, or none."
 */
import type { Person } from "#domain/application/person.ts";
import { comparePersons, enoughPoints } from "./compare-persons.ts";
import { type Sign, signs } from "./signs.ts";

/** Two people who may be one: their places in the two parties, and what speaks for and against it. */
export type AlikePeople = { one: number; other: number; points: number; signs: Sign[] };

/** What a pair of parties has in common beside its people. `sharedBy`: how many parties gave a contact that both gave. */
export type Between = { sharedBy?: number };

const pointsOfContact = 1.5;
const pointsOfOthers = 2;

/** A contact that more parties gave is a helper's, a shelter's or a village's telephone, and says nothing. */
export const fewShare = 3;

/** The people of two parties who may be one, the likeliest first; none where no human need look. */
export function compareParties(
  one: readonly Person[],
  other: readonly Person[],
  { sharedBy }: Between = {},
): AlikePeople[] {
  const matches = bestMatches(one, other);
  const hasContact = sharedBy !== undefined && sharedBy <= fewShare;
  const whole = matches.map((match) => {
    const others = matches.filter((each) => each !== match && each.signs.some((sign) => isExact.has(sign)));
    const more: Sign[] = [
      ...(hasContact ? (["contact-same"] as const) : []),
      ...(others.length > 0 ? (["others-alike"] as const) : []),
    ];
    const points = match.points + (hasContact ? pointsOfContact : 0) + (others.length > 0 ? pointsOfOthers : 0);
    return { ...match, points, signs: signs.filter((sign) => match.signs.includes(sign) || more.includes(sign)) };
  });
  return whole.filter(({ points }) => points >= enoughPoints).sort((a, b) => b.points - a.points);
}

// Who is alike by a day that fits with every name says something of the others; a namesake of a year says nothing.
const isExact: ReadonlySet<Sign> = new Set<Sign>(["birth-same", "birth-swapped", "birth-slip"]);

/** Each person once: of twins each is matched with the one who is more alike. */
function bestMatches(one: readonly Person[], other: readonly Person[]): AlikePeople[] {
  const all = one.flatMap((person, a) =>
    other.flatMap((each, b) => {
      const likeness = comparePersons(person, each);
      return likeness ? [{ one: a, other: b, ...likeness }] : [];
    }),
  );
  const taken = { one: new Set<number>(), other: new Set<number>() };
  return all
    .sort((a, b) => b.points - a.points)
    .filter((match) => {
      if (taken.one.has(match.one) || taken.other.has(match.other)) return false;
      taken.one.add(match.one);
      taken.other.add(match.other);
      return true;
    });
}
