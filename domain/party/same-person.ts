/**
 * "You may correct a name or a date of birth. If both are different from what was first written, it is another person,
 * who waits from the day they come."
 */
import { birthText, type Identity, nameWords } from "./identity.ts";

/** A person of the party now and the one that was recorded, or undefined for somebody new. */
export type Match<Recorded> = { recorded: Recorded | undefined; position: number };

type Likeness = (first: Identity, now: Identity) => boolean;

const isSameName: Likeness = (first, now) => nameWords(first).join(" ") === nameWords(now).join(" ");
const isSameBirth: Likeness = (first, now) => birthText(first) === birthText(now);

// Many people share "about 1990": without a day, a part of the name must also have stayed.
const isSameByBirth: Likeness = (first, now) =>
  isSameBirth(first, now) &&
  (now.birth.precision === "day" || nameWords(first).some((word) => nameWords(now).includes(word)));

/** Whether the person now may be the one first recorded: the name or the birth is as it was. */
export const isSamePerson: Likeness = (first, now) => isSameName(first, now) || isSameByBirth(first, now);

/**
 * Finds for each person of the party now who that was, each recorded person once: first those of whom nothing changed,
 * then those with one correction, at the same place in the party before others.
 */
export function matchPersons<Recorded extends { first: Identity; position: number }>(
  recorded: readonly Recorded[],
  party: readonly Identity[],
): Match<Recorded>[] {
  const matches: Match<Recorded>[] = party.map((_, position) => ({ recorded: undefined, position }));
  const free = new Set(recorded);
  const take = (isAlike: Likeness, samePlace: boolean) => {
    for (const match of matches) {
      const now = party[match.position];
      if (match.recorded || !now) continue;
      const found = [...free].find(
        ({ first, position }) => (!samePlace || position === match.position) && isAlike(first, now),
      );
      if (!found) continue;
      match.recorded = found;
      free.delete(found);
    }
  };
  const isUnchanged: Likeness = (first, now) => isSameName(first, now) && isSameBirth(first, now);
  take(isUnchanged, true);
  take(isUnchanged, false);
  take(isSamePerson, true);
  take(isSameName, false);
  take(isSameByBirth, false);
  return matches;
}
