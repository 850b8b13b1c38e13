/**
 * "Two ways to write one name are one name. Two first names are two people, also where all the rest is the same."
 */
import type { Identity } from "#domain/party/identity.ts";
import { isSlipOf } from "#domain/trends/near-spellings.ts";
import { surnameKeys } from "#domain/trends/surname-keys.ts";
import { type NameWord, nameWordsOf } from "./name-words.ts";

/**
 * How the names of two people lie to each other. `matched`: words that are spellings of one; `near` of them only by their
 * sound or after a slip of the hand. `isInPart`: one of the two leaves some of the other's words out.
 */
export type NamesLikeness = { matched: number; near: number; isInPart: boolean; areTwoScripts: boolean };

type Found = { one: NameWord[]; other: NameWord[]; isNear: boolean };

/** Compares two people's names; undefined where each has a word that the other has not, or nearly nothing is left. */
export function compareNames(one: Identity, other: Identity): NamesLikeness | undefined {
  const left = { one: nameWordsOf(one), other: nameWordsOf(other) };
  const areTwoScripts = left.one.some((word) => left.other.every(({ script }) => script !== word.script));
  const found: Found[] = [];
  const take = (isAlike: (a: NameWord, b: NameWord) => boolean, isNear: boolean) => {
    for (const word of [...left.one]) {
      const match = left.other.find((each) => isAlike(word, each));
      if (match) keep([word], [match], isNear);
    }
  };
  const keep = (words: NameWord[], others: NameWord[], isNear: boolean) => {
    found.push({ one: words, other: others, isNear });
    left.one = left.one.filter((word) => !words.includes(word));
    left.other = left.other.filter((word) => !others.includes(word));
  };
  take((a, b) => a.isGiven === b.isGiven && isSpelling(a, b), false);
  take(isSpelling, false);
  takeJoined(left, (words, others) => keep(words, others, false));
  take((a, b) => a.isGiven === b.isGiven && isNearly(a, b), true);
  if (left.one.length > 0 && left.other.length > 0) return undefined;
  if (!hasBothParts(found)) return undefined;
  const near = found.filter(({ isNear }) => isNear).length;
  return { matched: found.length, near, isInPart: left.one.length + left.other.length > 0, areTwoScripts };
}

/** A family's word alone is a family, and a first name alone is anybody's. Who has one name only is compared by it. */
function hasBothParts(found: readonly Found[]): boolean {
  const words = found.flatMap(({ one, other }) => [...one, ...other]);
  return words.some(({ isGiven }) => isGiven) && (found.length > 1 || words.every(({ isGiven }) => isGiven));
}

function isSpelling(a: NameWord, b: NameWord): boolean {
  if (a.written === b.written) return true;
  const areArabic = a.script === "arabic" && b.script === "arabic";
  if (areArabic || isOtherGender(a, b)) return false;
  return a.keys.some((key) => !key.startsWith("arabic ") && b.keys.includes(key));
}

/** `Xiao Ming` and `Xiaoming`, `Jean Baptiste` and `Janbatis`: two words here are one there. */
function takeJoined(
  left: { one: NameWord[]; other: NameWord[] },
  keep: (words: NameWord[], others: NameWord[]) => void,
): void {
  for (const [several, single, isTurned] of [
    [left.one, left.other, false],
    [left.other, left.one, true],
  ] as const) {
    several.forEach((word, at) => {
      const next = several[at + 1];
      const match = next && single.find((each) => isJoined(each, word, next));
      if (next && match) keep(isTurned ? [match] : [word, next], isTurned ? [word, next] : [match]);
    });
  }
}

function isJoined(single: NameWord, word: NameWord, next: NameWord): boolean {
  if (single.latin === word.latin + next.latin) return true;
  return surnameKeys(`${word.written} ${next.written}`).first.some((key) => single.keys.includes(key));
}

/**
 * The same consonants, or one slip. Of a first name more must be alike than of a family's: it tells twins apart. Where one
 * of two alphabets leaves vowels out they are not asked for.
 */
function isNearly(a: NameWord, b: NameWord): boolean {
  if (isOtherGender(a, b)) return false;
  const isFamily = !a.isGiven && !b.isGiven;
  const hasSameBones = a.bones === b.bones && a.bones.length > (isFamily ? 0 : 1);
  if (a.script !== b.script) return hasSameBones && hasSameLongVowel(a, b);
  if (a.script === "han") return false;
  if (isFamily) return (hasSameBones && a.bones.length > 1) || isSlip(a, b, 4);
  if (a.script === "arabic") return false;
  return (hasSameBones && a.bones.length > 2 && firstVowel(a) === firstVowel(b)) || isSlip(a, b, 5);
}

function isSlip(a: NameWord, b: NameWord, fewest: number): boolean {
  return Math.min(a.latin.length, b.latin.length) >= fewest && isSlipOf(a.latin, b.latin);
}

/** Mario and Maria, Valentin and Valentina are brother and sister, as far as it is a first name. */
function isOtherGender(a: NameWord, b: NameWord): boolean {
  if (!a.isGiven || !b.isGiven) return false;
  const [short, long] = a.latin.length < b.latin.length ? [a.latin, b.latin] : [b.latin, a.latin];
  if (short === long) return false;
  return stemOf(short) === stemOf(long) && /[aou]$/.test(long) && short.at(-1) !== long.at(-1);
}

function stemOf(latin: string): string {
  return latin.replace(/(?:iya|ya|[aeiou])$/, "");
}

/** Arabic writes long vowels: `حسين` has one that `Hasan` has not. */
function hasSameLongVowel(a: NameWord, b: NameWord): boolean {
  const [arabic, latin] = a.script === "arabic" ? [a, b] : [b, a];
  if (arabic.script !== "arabic") return true;
  return !/ei|ai|ay|ey|ee/.test(latin.latin) || /y/.test(arabic.latin);
}

/** Hasan and Hussein have the same consonants, and are brothers. */
function firstVowel({ latin }: NameWord): string {
  const vowel = /[aeiouy]/.exec(latin)?.[0] ?? "";
  return { e: "a", o: "u", y: "i" }[vowel] ?? vowel;
}
