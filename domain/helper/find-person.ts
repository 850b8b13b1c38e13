/**
 * "Your helper finds you by your number or by a name, however it is written: without accents, in another order, with
 * Latin letters for a name in Arabic or Cyrillic ones, or the other way round."
 */
import { consonants } from "#domain/application/consonants.ts";
import { foldDigits } from "#domain/application/digits.ts";
import { foldName } from "#domain/application/fold-name.ts";
import { inLatin } from "#domain/application/in-latin.ts";

/**
 * Whether what a helper typed is part of a person's number, or each of its words begins a word of one of the names.
 * Names in a script without an alphabet here, such as Chinese, are found as they are written.
 */
export function isTypedOf(typed: string, { handle, names }: { handle: string; names: readonly string[] }): boolean {
  const digits = foldDigits(typed).replace(/[\s-]/g, "");
  if (/^\d+$/.test(digits)) return digits.length >= 3 && handle.includes(digits);
  const asked = foldName(typed).split(" ").filter(Boolean);
  if (asked.length === 0) return false;
  return names.some((name) => {
    const words = foldName(name).split(" ");
    return asked.every((word) => words.some((own) => isStartOf(word, own)));
  });
}

function isStartOf(typed: string, own: string): boolean {
  const [typedSound, ownSound] = [inLatin(typed), inLatin(own)];
  if (own.startsWith(typed) || ownSound.startsWith(typedSound)) return true;
  // Arabic leaves vowels out, and no two people write a name alike in another alphabet: only its consonants count then.
  if (isLatin(typed) === isLatin(own)) return false;
  const [asked, has] = [consonants(typedSound), consonants(ownSound)];
  return asked.length > 1 ? has.startsWith(asked) : asked !== "" && asked === has;
}

function isLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}
