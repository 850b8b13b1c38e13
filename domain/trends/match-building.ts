/** "A slip of the hand, a missing or a wrong zip: still the same building, if all else agrees and it is rare." */
import type { AddressKeys, FuzzyKeys } from "./address-keys.ts";

/** A building as its rows write it mostly. */
export type Anchor = { keys: AddressKeys; fuzzy: FuzzyKeys };

/** Why an address belongs to a building: the higher, the better the reason. */
export type Likeness = "same" | "other-name" | "slip" | "no-zip" | "wrong-zip";

/** How the address of some rows is like a building, or undefined where it is another address. */
export function likeness(keys: AddressKeys, fuzzy: FuzzyKeys, anchor: Anchor): Likeness | undefined {
  const { keys: its } = anchor;
  if (keys.direction !== "" && keys.direction !== its.direction) return undefined;
  const street = streetLikeness(keys, fuzzy, anchor);
  if (!street) return undefined;
  if (keys.numberAtZip !== "" && keys.numberAtZip === its.numberAtZip) return street;
  if (keys.numberInState !== its.numberInState) return undefined;
  const isSameCity = fuzzy.cities[0] === anchor.fuzzy.cities[0];
  const hasNoZip = keys.numberAtZip === "" || its.numberAtZip === "";
  // Three slips in one address are rarer than a neighbour: beside two, all else must be written, and the same.
  const isSure = isSameCity && (hasNoZip || (keys.suffix !== "" && keys.suffix === its.suffix));
  if (street !== "same") return isSure ? street : undefined;
  if (!isSameCity && !shares(fuzzy.cities, anchor.fuzzy.cities)) return undefined;
  return hasNoZip ? "no-zip" : "wrong-zip";
}

function streetLikeness(keys: AddressKeys, fuzzy: FuzzyKeys, { keys: its, fuzzy: near }: Anchor) {
  const isSuffix = keys.suffix === "" || its.suffix === "" || keys.suffix === its.suffix;
  if (isSuffix && fuzzy.streets[0] === near.streets[0]) return "same";
  if (isSuffix && shares(fuzzy.streets, near.streets)) return "slip";
  if (!fuzzy.others.some((street) => street === near.streets[0])) return undefined;
  // `Oak Park` may be Oak Park Avenue: then a suffix was read in its name. Without one, a word has a slip in it.
  return keys.suffix === "" ? "slip" : "other-name";
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
