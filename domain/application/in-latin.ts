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

/** A folded word in Latin letters, by its sound; letters of scripts without an alphabet here stay. */
export function inLatin(word: string): string {
  return [...word].map((letter) => sounds[letter] ?? letter).join("");
}
