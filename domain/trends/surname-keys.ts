/**
 * "People of one family are not strangers, however their name is written, and whatever part of it they carry."
 * A surname has a first name of a line, which children share with a parent, and maybe others, of the other parent.
 */
import { foldName } from "#domain/application/fold-name.ts";
import { inLatin } from "#domain/application/in-latin.ts";
import { commonSpellings } from "./surname-spellings.ts";

/** The lines of family that a surname shows: what a child has from one parent, and from the other. */
export type SurnameKeys = { first: string[]; others: string[] };

/** The surnames of a party; with `names` its keys are given, sealed, and `surnames` only tells equal ones. */
export type Surnamed = { surnames: readonly string[]; names?: readonly SurnameKeys[] };

/** The keys of a party's surnames: as they are given, or of what is written. */
export function namesOf({ surnames, names }: Surnamed): readonly SurnameKeys[] {
  return names ?? surnames.map(surnameKeys);
}

/** Words that belong to the next one or to none: `de la Cruz` is Cruz, `al-Masri` is Masri, `bin Said` is Said. */
export const particles: ReadonlySet<string> = new Set(
  `de del la las los da do das dos di du des van von y e i al el ul ad as an ar at az ash bin ibn bint ben abu abou umm
  ould ait`.split(/\s+/),
);

/** French first names, and Saint, that begin a Haitian surname of two words, which is one name and not two. */
const beginsHaitian = new Set(
  "jean jan jn saint st ste sainte sen sent pierre pye louis lwi charles joseph marie paul jacques michel".split(" "),
);

/** The keys of a surname in any script; empty where nothing is written. */
export function surnameKeys(surname: string): SurnameKeys {
  const words = foldName(surname.replace(/['’`ʼ]/g, ""))
    .split(" ")
    .filter(Boolean);
  const carried = words.filter((word) => !particles.has(word));
  const own = carried.length > 0 ? carried : words;
  if (own.length > 1 && beginsHaitian.has(own[0] ?? "")) {
    return { first: [own.map((word) => keysOf(word)[0]).join("")], others: [] };
  }
  const [first, ...others] = own.map(keysOf);
  return { first: first ?? [], others: others.flat() };
}

function keysOf(word: string): string[] {
  const latin = inLatin(word);
  const spelt = commonSpellings(word);
  if (spelt.length > 0) return [...spelt];
  const latinSpelt = commonSpellings(latin);
  if (latinSpelt.length > 0) return [...latinSpelt];
  const arabic = arabicName(word, latin);
  return [arabic ?? sound(withoutEnding(latin))];
}

/** Ivanov and Ivanova, Kowalski and Kowalska, Sadovskiy and Sadovskaya are one family. */
function withoutEnding(latin: string): string {
  return latin
    .replace(/(?<=[bcdfghjklmnprstvz])(ov|ev|in|yn)a$/, "$1")
    .replace(/(?<=.)off$/, "ov")
    .replace(/(?<=.)eff$/, "ev")
    .replace(/(?<=[sc])k(?:aya|aia|aja|a|yy|iy|ij|ii|yi|y|i|oy)$/, "ki")
    .replace(/(?<=.)iy?a?ya$/, "y")
    .replace(/(?<=.)[iy][iy]$/, "y");
}

/** One key for what sounds alike in Spanish, French, Portuguese and the Latin spellings of other scripts. */
function sound(latin: string): string {
  return latin
    .replace(/ph/g, "f")
    .replace(/sch|sh|ch|tch/g, "x")
    .replace(/kh/g, "h")
    .replace(/dj/g, "j")
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/th/g, "t")
    .replace(/gh/g, "g")
    .replace(/qu|q|c(?![eiy])/g, "k")
    .replace(/c|z|ss/g, "s")
    .replace(/v/g, "b")
    .replace(/w/g, "u")
    .replace(/y/g, "i")
    .replace(/(?<=.)h/g, "")
    .replace(/([a-z])\1+/g, "$1");
}

/** Arabic writes no short vowels, and no two people write them alike: consonants, where at least three are known. */
function arabicName(word: string, latin: string): string | undefined {
  const bones = consonants(latin.replace(/^(?:al|el)(?=.{4})/, ""));
  const isArabic = /\p{Script=Arabic}/u.test(word);
  return (isArabic && bones.length > 1) || arabicBones.has(bones) ? `arabic ${bones}` : undefined;
}

function consonants(latin: string): string {
  return latin
    .replace(/sh|ch/g, "x")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/th/g, "t")
    .replace(/dh/g, "d")
    .replace(/dj/g, "j")
    .replace(/[qc]/g, "k")
    .replace(/[aeiouyw]/g, "")
    .replace(/([a-z])\1+/g, "$1")
    .replace(/(?<=.)h$/, "");
}

/**
 * The consonants of common Arabic surnames, so that their Latin spellings meet each other and the Arabic letters. Names
 * whose consonants other languages use as well, such as Amin and Moreno's, are not here.
 */
const arabicBones = new Set(
  "mhmd hmd hsn hmdn brhm bdl bdlrhmn bdlhmd hld hll msr hlb bgdd slmn mstf jbr rxd rhmn mnsr hdd hxm drwx jsm".split(
    " ",
  ),
);
