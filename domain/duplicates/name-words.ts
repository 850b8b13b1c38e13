/**
 * "A name is written in many ways: in two alphabets, with one surname or two, the family first or last."
 * These words are compared, or become blind keys; nobody is shown them.
 */
import { consonants } from "#domain/application/consonants.ts";
import { foldName } from "#domain/application/fold-name.ts";
import { inLatin } from "#domain/application/in-latin.ts";
import type { Identity } from "#domain/party/identity.ts";
import { particles, surnameKeys } from "#domain/trends/surname-keys.ts";
import { commonSpellings } from "#domain/trends/surname-spellings.ts";
import { givenSpellings } from "./given-spellings.ts";

/** The letters that a word is written in, as far as it matters for how it can be compared. */
export type Script = "latin" | "arabic" | "cyrillic" | "han" | "other";

/**
 * A word of a name. `latin`: by its sound. `keys`: words that share one are spellings of one name. `bones`: its
 * consonants. `sounds`: the consonants of each common form, under which it is looked for.
 */
export type NameWord = {
  written: string;
  latin: string;
  script: Script;
  isGiven: boolean;
  keys: string[];
  bones: string;
  sounds: string[];
};

/** Words that say which of two namesakes somebody is; they are no part of a name. */
const generations = new Set("jr junior sr senior hijo filho neto nieto ii iii iv".split(" "));

/** The words of a person's names in their order, the given ones first. A Chinese name is a word for each character. */
export function nameWordsOf({ givenNames = "", familyNames = "" }: Identity): NameWord[] {
  return [...wordsIn(givenNames, true), ...wordsIn(familyNames, false)];
}

/** What of a name says that somebody with the same one is another: `Jr`, `hijo`, `III`. Empty for most people. */
export function generationOf({ givenNames = "", familyNames = "" }: Identity): string {
  const words = foldName(`${givenNames} ${familyNames}`).split(" ");
  return words.filter((word) => generations.has(word)).join(" ");
}

function wordsIn(name: string, isGiven: boolean): NameWord[] {
  const words = foldName(name.replace(/['’`ʼ]/g, ""))
    .split(" ")
    .flatMap((word) => (scriptOf(word) === "han" ? [...word] : [word]))
    .filter((word) => word !== "" && !generations.has(word));
  const carried = words.filter((word) => !particles.has(word));
  return (carried.length > 0 ? carried : words).map((word) => nameWord(word, isGiven));
}

function nameWord(written: string, isGiven: boolean): NameWord {
  const script = scriptOf(written);
  const [given, families] = [givenSpellings(written), commonSpellings(written)];
  const commons = [...new Set(isGiven ? [...given, ...families] : [...families, ...given])];
  // As a first name `Lei` is not `Li`, of which it is a spelling as a surname.
  const asGiven = given.map((key) => `given ${key}`);
  const keys = isGiven && given.length > 0 ? asGiven : [...asGiven, ...surnameKeys(written).first];
  const [common = inLatin(written)] = commons;
  const latin = script === "han" ? common : inLatin(written).replace(insideX, "ks");
  const sounds = [common, ...commons].map((form) => bonesOf(form) || form);
  return { written, latin, script, isGiven, keys, bones: bonesOf(common), sounds: [...new Set(sounds)] };
}

// `x` is two letters in other alphabets.
const insideX = /(?<=.)x/g;

/** `v` sounds as `b`, `z` as `s` and `w` as `u` where most of these names are from; an article is no part of the sound. */
export function bonesOf(common: string): string {
  const plain = common.replace(insideX, "ks").replace(/^(?:al|el)(?=.{4})/, "");
  return consonants(
    plain
      .replace(/c(?=[eiy])|z/g, "s")
      .replace(/v/g, "b")
      .replace(/dj/g, "j"),
  );
}

function scriptOf(word: string): Script {
  if (/\p{Script=Han}/u.test(word)) return "han";
  if (/\p{Script=Arabic}/u.test(word)) return "arabic";
  if (/\p{Script=Cyrillic}/u.test(word)) return "cyrillic";
  return /\p{Script=Latin}/u.test(word) ? "latin" : "other";
}
