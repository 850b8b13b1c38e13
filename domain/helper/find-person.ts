/**
 * "Your helper finds you by your number or by a name, however it is written: without accents, in another order, with
 * Latin letters for a name in Arabic or Cyrillic ones, or the other way round."
 */
import { foldDigits } from "#domain/application/digits.ts";
import { foldName } from "#domain/application/fold-name.ts";

/** Latin letters that no decomposition reaches, and the letters of two other scripts by their usual sound. */
const sounds: Record<string, string> = {
  ...{ ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "e" },
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", і: "i", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh" },
  ...{ щ: "sh", ъ: "", ы: "y", ь: "", э: "e", є: "e", ю: "yu", я: "ya", қ: "k", ғ: "g", ҳ: "h", ө: "o", ү: "u" },
  ...{ ا: "a", ب: "b", پ: "p", ت: "t", ث: "th", ج: "j", چ: "ch", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z" },
  ...{ س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z", ع: "", غ: "gh", ف: "f", ق: "k", ك: "k", ک: "k", گ: "g" },
  ...{ ل: "l", م: "m", ن: "n", ه: "h", و: "w", ي: "y", ی: "y", ء: "" },
};

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

function inLatin(word: string): string {
  return [...word].map((letter) => sounds[letter] ?? letter).join("");
}

/** `Khalid`, `Halid` and `خالد` are one here, and so are `Aïcha`, `Aisha` and `عائشة`. */
function consonants(sound: string): string {
  return sound
    .replace(/tch|sch|sh|ch/g, "x")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/dh/g, "d")
    .replace(/zh/g, "j")
    .replace(/[cq]/g, "k")
    .replace(/[aeiouyw]/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=.)h$/, "");
}
