/**
 * "However you write an address, in English or in Spanish, with or without a word like street or apartment, it is
 * the same address."
 */
import { addressWords, wholeWord } from "./address-words.ts";
import { readNumber } from "./read-number.ts";
import { readStreet } from "./read-street.ts";
import { readUnit, unitOf } from "./read-unit.ts";
import { stateCode } from "./us-states.ts";

/** A US address as people write it. Every line may be empty. */
export type AddressLines = { line1: string; line2: string; city: string; state: string; postalCode: string };

/** An address in one form: capitals without accents; "" where nothing is written. */
export type ReadAddress = {
  /** The number of the house, digits only. */
  number: string;
  /** The street's name without suffix and direction, in one word. */
  street: string;
  /** What is written of the street, suffix and direction too, with spaces. */
  written: string;
  /** Such as `ST`; "" also for a Spanish word that fits several. */
  suffix: string;
  /** Such as `N` or `SW`, wherever it stood. */
  direction: string;
  /** The number of a home in a building, without its word. */
  unit: string;
  city: string;
  state: string;
  /** Five digits, or "". */
  zip: string;
};

/** Reads an address; undefined where it has no number or no street, so that it can be compared with nothing. */
export function readAddress(lines: AddressLines): ReadAddress | undefined {
  const [first, second] = inOrder(addressWords(lines.line1), addressWords(lines.line2));
  const numbered = readNumber(first);
  if (!numbered) return undefined;
  const cityWords = addressWords(lines.city);
  const homed = readUnit(withoutPlace(numbered.words, cityWords));
  const street = readStreet(homed.words);
  if (street.street === "") return undefined;
  return {
    number: numbered.number,
    ...street,
    unit: unitOf(second) || homed.unit || street.unit || numbered.unit,
    city: cityWords.map(wholeWord).join(""),
    state: stateCode(addressWords(lines.state).join("")),
    zip: /^\s*(\d{5})(?!\d)/.exec(lines.postalCode)?.[1] ?? "",
  };
}

/** `c/o Ana` above the street, or a home above it, is the second line. */
function inOrder(first: string[], second: string[]): [string[], string[]] {
  const begins = /^\d/;
  const isStreetBelow = second.length > 1 && begins.test(second[0] ?? "") && !begins.test(first[0] ?? "");
  if (isStreetBelow && !first.some((word) => /\d/.test(word))) return [second, []];
  if (isStreetBelow && unitOf(first) !== "") return [second, first];
  return first.length === 0 ? [second, []] : [first, second];
}

/** The words without the city's name, where a person wrote it on the line of the street. */
function withoutPlace(words: string[], city: string[]): string[] {
  const from = words.length - city.length;
  if (city.length === 0 || from < 2 || city.some((word, at) => word !== words[from + at])) return words;
  return words.slice(0, from);
}
