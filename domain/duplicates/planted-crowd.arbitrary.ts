/**
 * A made-up crowd of one naming culture in which some parties registered twice, with the families that are mistaken most:
 * twins in one party and in two, brothers and sisters, children named after a parent, and telephones of helpers.
 */
import { daysInMonth } from "#domain/application/calendar-date.ts";
import type { Person } from "#domain/application/person.ts";
import { diceOf } from "#domain/simulation/dice.ts";
import { type Culture, namesOf } from "./names-of-cultures.arbitrary.ts";

/** A party of the crowd, and which party of it is the same people's first one. */
export type Planted = { id: number; people: Person[]; phone?: string; sameAs?: number };

/** A name as it is: for each word which of the names, not yet how it is written. */
type Named = { given: string[][]; families: string[][]; isWoman: boolean };
type Someone = Named & { birth: { year: number; month: number; day: number }; city: string; number: string };

/** So many families and duplicates of them, by a seed. */
export function plantedCrowd(culture: Culture, families: number, duplicates: number, seed: number): Planted[] {
  const dice = diceOf(seed);
  const { women, men, families: surnames, country, givenWords, families2 } = namesOf[culture];
  const whole = (below: number) => Math.floor(dice.number() * below);
  const oneOf = <T>(of: readonly T[]) => of[whole(of.length)] as T;
  const chance = (share: number) => dice.number() < share;
  const lines = () => (families2 ? [oneOf(surnames), oneOf(surnames)] : [oneOf(surnames)]);

  const born = (from: number, to: number) => {
    const [year, month] = [from + whole(to - from), 1 + whole(12)];
    // Where nobody knows the day, 1 January is written.
    if (culture !== "chinese" && chance(0.05)) return { year, month: 1, day: 1 };
    return { year, month, day: 1 + whole(daysInMonth(year, month)) };
  };
  const somebody = (families: string[][], from: number, to: number): Someone => {
    const isWoman = chance(0.5);
    const names = isWoman ? women : men;
    const first = oneOf(names);
    const second = oneOf(names);
    const given = givenWords > 1 && chance(0.6) && second !== first ? [first, second] : [first];
    const number = String(100_000_000 + whole(899_999_999));
    return { given, families, isWoman, birth: born(from, to), city: `City ${whole(40)}`, number };
  };
  const family = (): Someone[] => {
    const father = somebody(lines(), 1960, 2005);
    const line = families2 ? [father.families[0] as string[], oneOf(surnames)] : father.families;
    const childrenFrom = father.birth.year + 18;
    const children = Array.from({ length: whole(4) }, () =>
      somebody(line, childrenFrom, Math.max(childrenFrom + 2, 2026)),
    );
    const [eldest] = children;
    if (eldest && chance(0.1)) eldest.given = father.given;
    if (eldest && chance(0.08)) {
      const twin = somebody(line, 1990, 1991);
      if (twin.given[0] !== eldest.given[0]) children.push({ ...twin, birth: eldest.birth, city: eldest.city });
    }
    return [father, ...children].filter(({ birth }) => birth.year < 2027);
  };

  const write = (one: Someone, isAgain: boolean): Person => {
    const isInLatin = chance(0.6);
    const way = (name: string[]) => {
      if (!isAgain && chance(0.7)) return isInLatin ? (name[1] ?? name[0]) : name[0];
      const ways = isInLatin && /[^\p{Script=Latin}\s-]/u.test(name[0] ?? "") ? name.slice(1) : name;
      return oneOf(ways.length > 0 ? ways : name);
    };
    const drop = (words: (string | undefined)[], share: number) =>
      isAgain && words.length > 1 && chance(share) ? words.slice(0, 1) : words;
    let given = drop(one.given.map(way), 0.15).join(" ");
    let families = drop(one.families.map(way), 0.15).join(" ");
    if (isAgain && chance(0.03)) [given, families] = [families, given];
    if (isAgain && chance(0.04)) families = slipped(families);
    return {
      givenNames: given,
      familyNames: families,
      birth: { precision: "day", ...(isAgain ? miswritten(one.birth) : one.birth) },
      ...(chance(0.5) && { gender: one.isWoman ? "f" : "m" }),
      nationalities: [country],
      birthCountry: country,
      ...(chance(0.5) && { birthCity: one.city }),
      ...(chance(0.4) && {
        document: { kind: "passport", country, number: isAgain && chance(0.1) ? slipped(one.number) : one.number },
      }),
      relation: "other-family",
    };
  };
  const slipped = (word: string) => {
    const at = 1 + whole(Math.max(1, word.length - 2));
    return word.length < 5 ? word : word.slice(0, at) + word.slice(at + 1);
  };
  const miswritten = (birth: Someone["birth"]) => {
    const { year, month, day } = birth;
    if (chance(0.05) && day <= 12) return { year, month: day, day: month };
    if (chance(0.04)) return { year, month, day: day > 20 ? day - 10 : Math.min(day + 10, 28) };
    return birth;
  };

  const helpers = Array.from({ length: 20 }, () => `+52664${1_000_000 + whole(8_999_999)}`);
  const phoneOf = () =>
    chance(0.3) ? oneOf(helpers) : chance(0.5) ? `+52664${1_000_000 + whole(8_999_999)}` : undefined;
  const truth = Array.from({ length: families }, family);
  // Grown-up twins who travel apart.
  for (let at = 0; at + 1 < families; at += 40) {
    const [one, other] = [truth[at]?.[0], truth[at + 1]?.[0]];
    if (one && other && one.given[0] !== other.given[0])
      Object.assign(other, { families: one.families, birth: one.birth, city: one.city });
  }
  const crowd: Planted[] = truth.map((people, id) => {
    const phone = phoneOf();
    return { id, people: people.map((one) => write(one, false)), ...(phone && { phone }) };
  });
  for (let at = 0; at < duplicates; at++) {
    const sameAs = Math.floor((at * families) / duplicates);
    const people = truth[sameAs] ?? [];
    const phone = chance(0.5) ? crowd[sameAs]?.phone : phoneOf();
    const again = (chance(0.5) ? people : people.slice(0, 1)).map((one) => write(one, true));
    crowd.push({ id: families + at, people: again, sameAs, ...(phone && { phone }) });
  }
  return crowd;
}
