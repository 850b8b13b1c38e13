import { isOrdinal } from "./street-numbers.ts";
import { isNumberSign } from "./unit-words.ts";

/** The number of a house, a letter that stood behind it, and the words that are left. */
type Numbered = { number: string; unit: string; words: string[] };

/**
 * Finds the number of a house: at the beginning as in English, else at the end as in Spanish (`Calle Olmo 12`,
 * `Calle 5 #12`). A letter that slipped into the digits is left out. Undefined where there is none.
 */
export function readNumber(words: string[]): Numbered | undefined {
  const from = isNumberSign(words[0] ?? "") ? 1 : 0;
  const first = words[from] ?? "";
  const rest = words.slice(from + 1);
  if (rest.length > 0 && !isOrdinal(first)) {
    const split = /^(\d+)([A-Z]*)$/.exec(first);
    if (split) return numbered(split[1] ?? "", split[2] ?? "", rest);
    if (/^[A-Z]?\d[A-Z\d]*\d$/.test(first)) return numbered(first.replace(/\D/g, ""), "", rest);
  }
  return numberBehind(words);
}

/** `123B` is a home B at 123; `123MAIN` lacks a space. */
function numbered(digits: string, letters: string, rest: string[]): Numbered {
  const number = digits.replace(/^0+(?=\d)/, "");
  if (letters.length > 1) return { number, unit: "", words: [letters, ...rest] };
  return { number, unit: letters, words: rest };
}

function numberBehind(words: string[]): Numbered | undefined {
  if (words.length < 3 && !words.some((word) => /[A-Z]/.test(word))) return undefined;
  const sign = words.findIndex((word, at) => at > 0 && isNumberSign(word) && /^\d+$/.test(words[at + 1] ?? ""));
  if (sign > 0) return without(words, sign, 2, words[sign + 1] ?? "");
  const isBehindUnit = (at: number) => /^(?:APT|APTO|DEPTO|DPTO|INT|UNIT|STE|PISO)$/.test(words[at - 1] ?? "");
  for (let at = words.length - 1; at > 0; at--) {
    if (/^\d+$/.test(words[at] ?? "") && !isBehindUnit(at)) return without(words, at, 1, words[at] ?? "");
  }
  return undefined;
}

function without(words: string[], at: number, count: number, number: string): Numbered {
  return { number: number.replace(/^0+(?=\d)/, ""), unit: "", words: words.toSpliced(at, count) };
}
