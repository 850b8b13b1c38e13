/**
 * "Two registrations are shown to a human only where names and birth both fit. Twins, brothers and sisters, and children
 * who are named after a parent, are not duplicates. A telephone that many share says nothing."
 */

import { foldName } from "#domain/application/fold-name.ts";
import { inLatin } from "#domain/application/in-latin.ts";
import type { Person } from "#domain/application/person.ts";
import { documentText } from "#domain/party/identity.ts";
import { isSlipOf } from "#domain/trends/near-spellings.ts";
import { lookAlikeText } from "#domain/trends/one-document-two-spellings.ts";
import { type BirthLikeness, compareBirths } from "./compare-births.ts";
import { compareNames, type NamesLikeness } from "./compare-names.ts";
import { generationOf } from "./name-words.ts";
import type { Sign } from "./signs.ts";

/** How alike two people are: points of evidence, and of what they are made. */
export type Likeness = { points: number; signs: Sign[] };

/** From so many points on a human is asked. Measured in `evaluation.test.ts`. */
export const enoughPoints = 7;

const birthPoints: Record<Exclude<BirthLikeness, "other">, number> = {
  same: 4,
  "new-year": 2,
  swapped: 3,
  slip: 2.5,
  fits: 1.5,
  unknown: 0,
};

const signPoints: Partial<Record<Sign, number>> = {
  "document-same": 6,
  "document-near": 4,
  "city-same": 1,
  "document-differs": -1,
  "country-differs": -3,
  "gender-differs": -4,
};

/** Compares two people of two parties by what they wrote; undefined where names or births are of two people. */
export function comparePersons(one: Person, other: Person): Likeness | undefined {
  const names = compareNames(one, other);
  const birth = compareBirths(one.birth, other.birth);
  if (!names || birth === "other") return undefined;
  // A parent and a child of one name: only one of them is called `Jr`.
  if (generationOf(one) !== generationOf(other) && birth !== "same") return undefined;
  const more = [...documentSigns(one, other), ...originSigns(one, other)];
  const points = more.reduce((sum, sign) => sum + (signPoints[sign] ?? 0), pointsOf(names) + birthPoints[birth]);
  const ofBirth: Sign[] = birth === "unknown" ? [] : [`birth-${birth}`];
  return { points, signs: [...nameSigns(names), ...ofBirth, ...more] };
}

function pointsOf({ matched, near, isInPart }: NamesLikeness): number {
  const byWords = matched > 2 ? 5 : matched > 1 ? 4 : 2;
  return byWords - Math.min(near, 2) * 0.5 - (isInPart ? 0.5 : 0);
}

function nameSigns({ near, isInPart, areTwoScripts }: NamesLikeness): Sign[] {
  return [
    near > 0 ? "names-near" : "names-same",
    ...(areTwoScripts ? (["names-two-scripts"] as const) : []),
    ...(isInPart ? (["names-in-part"] as const) : []),
  ];
}

function documentSigns(one: Person, other: Person): Sign[] {
  const [a, b] = [documentText(one), documentText(other)];
  if (a === undefined || b === undefined) return [];
  if (a === b) return ["document-same"];
  if (lookAlikeText(a) === lookAlikeText(b) || (a.length > 8 && isSlipOf(a, b))) return ["document-near"];
  return one.document?.kind === other.document?.kind && a.slice(0, 2) === b.slice(0, 2) ? ["document-differs"] : [];
}

function originSigns(one: Person, other: Person): Sign[] {
  const city = ({ birthCity = "" }: Person) => inLatin(foldName(birthCity));
  return [
    ...(city(one) !== "" && city(one) === city(other) ? (["city-same"] as const) : []),
    ...(one.birthCountry !== other.birthCountry ? (["country-differs"] as const) : []),
    ...(one.gender && other.gender && one.gender !== other.gender ? (["gender-differs"] as const) : []),
  ];
}
