import { gluedUnit, isUnitNumber, isUnitWord } from "./unit-words.ts";

/** Takes `APT 4`, `DEPTO 4`, `# 4` and their like from the words of a street; its name keeps one word at least. */
export function readUnit(words: string[]): { words: string[]; unit: string } {
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? "";
    if (gluedUnit(word) !== undefined || (isUnitWord(word) && numberFollows(words, at))) {
      return { words: words.slice(0, at), unit: unitOf(words.slice(at)) };
    }
  }
  return { words, unit: "" };
}

/** The number of a home in the words of a line that holds nothing else: `BLDG 2 APT B` is `2B`; "" without one. */
export function unitOf(words: string[]): string {
  if (words.length > 6) return "";
  let unit = "";
  for (const word of words) {
    const number = gluedUnit(word) ?? (isUnitWord(word) ? "" : word);
    if (number !== "" && isUnitNumber(number)) unit += number;
  }
  return unit.replace(/^0+(?=.)/, "");
}

function numberFollows(words: string[], at: number): boolean {
  let next = at + 1;
  while (isUnitWord(words[next] ?? "")) next++;
  return next < words.length && isUnitNumber(words[next] ?? "");
}
