import { wholeWord } from "./address-words.ts";
import { directionOf, directionWords } from "./directions.ts";
import { isSlipOf } from "./near-spellings.ts";
import { joinTens, withDigits } from "./street-numbers.ts";
import { isLeadingSuffix, isOnlySuffix, longSuffixWords, suffixOf } from "./street-suffixes.ts";

/** A street in one form, and a home's number that stood behind it without a word. */
type Street = { street: string; written: string; suffix: string; direction: string; unit: string };

/** Words after which a direction or a number belongs to the name: `Paseo del Norte`, `County Road 12`. */
const bound = new Set(["DEL", "DE", "LA", "OF", "THE", "LOS", "LAS", "EL"]);
const numberedRoad = new Set(["COUNTY", "STATE", "FARM", "US", "PRIVATE", "TOWNSHIP", "RANCH", "CR", "INTERSTATE"]);

/** Reads the words of a street that are left without the house's number and the home's. */
export function readStreet(words: readonly string[]): Street {
  const written = words.join(" ");
  let name = joinTens([...words]);
  let [suffix, direction, unit] = ["", "", ""];
  [name, unit] = splitBehind(name);
  while (name.length > 1 && isNamed(name.slice(0, -1)) && !bound.has(name.at(-2) ?? "")) {
    const found = directionOf(name.at(-1) ?? "");
    if (!found) break;
    direction = join(direction, found);
    name.pop();
  }
  while (name.length > 1 && hasName(name.slice(1))) {
    const found = directionOf(name[0] ?? "");
    if (!found) break;
    direction = join(direction, found);
    name.shift();
  }
  const isLed = name.length > 1 && isLeadingSuffix(name[0] ?? "");
  const last = name.at(-1) ?? "";
  if (name.length > 1 && (!isLed || isOnlySuffix(last))) {
    const found = suffixOf(last) ?? slippedSuffix(last);
    if (found !== undefined) {
      suffix = found;
      name.pop();
    }
  }
  if (isLed && name.length > 1) {
    suffix = suffixOf(name[0] ?? "") || suffix;
    name.shift();
  }
  return { street: plainName(name), written, suffix, direction, unit };
}

/** A home's number without a word stands behind the suffix: `Main St 4`, `Main St N 4B`. */
function splitBehind(words: string[]): [string[], string] {
  let end = words.length;
  while (end > 2 && /\d/.test(words[end - 1] ?? "")) end--;
  if (end === words.length) return [words, ""];
  const at = directionOf(words[end - 1] ?? "") ? end - 2 : end - 1;
  const suffix = suffixOf(words[at] ?? "");
  const isNumberOfRoad = suffix === "HWY" || suffix === "RTE" || numberedRoad.has(words[0] ?? "");
  if (suffix === undefined || isNumberOfRoad || at < 1 || directionOf(words[at - 1] ?? "")) return [words, ""];
  return [words.slice(0, end), words.slice(end).join("")];
}

/** Whether the words before a direction have a name: `Main`, `E St`; not `SE Paseo`, before the name `South`. */
function isNamed(words: readonly string[]): boolean {
  const others = words.filter((word) => directionOf(word) === undefined);
  if (others.length === 1 && suffixOf(others[0] ?? "") !== undefined) {
    return words.length > 1 && isOnlySuffix(words.at(-1) ?? "");
  }
  return others.length > 0;
}

/** Whether words can be a street's name: one that is no suffix, or two. */
function hasName(words: readonly string[]): boolean {
  return words.length > 1 || suffixOf(words[0] ?? "") === undefined;
}

function join(direction: string, found: string): string {
  const both = direction + found;
  return ["WN", "EN", "WS", "ES"].includes(both) ? both.slice(1) + both.slice(0, 1) : both;
}

function slippedSuffix(word: string): string | undefined {
  if (word.length < 5) return undefined;
  const meant = longSuffixWords.find((suffix) => isSlipOf(word, suffix));
  return meant === undefined ? undefined : suffixOf(meant);
}

/**
 * The other names that a line with a slip in it may have meant, none of them likely on its own: the suffix was part of
 * the name (`Oak Park`, its suffix left out), the last word is a suffix or the first a direction with a slip in it, or
 * a space is missing (`MAINST`).
 */
export function otherStreets(written: string): string[] {
  const words = written.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const others = [plainName(words)];
  if (directionOf(first)) others.push(plainName(words.slice(1)));
  if (words.length > 1 && last.length <= 6 && suffixOf(last) === undefined) others.push(readName(words.slice(0, -1)));
  if (words.length > 1 && directionWords.some((word) => isSlipOf(first, word))) others.push(readName(words.slice(1)));
  const unglued = gluedSuffix.exec(last)?.[1];
  if (unglued) others.push(readName([...words.slice(0, -1), unglued]));
  return others;
}

const gluedSuffix = /^(.{3,})(?:STREET|ST|AVENUE|AVE|ROAD|RD|DRIVE|DR|LANE|LN|BOULEVARD|BLVD|COURT|CT|WAY|PL|CIR)$/;

const plainName = (words: readonly string[]) => words.map((word) => wholeWord(withDigits(word))).join("");
const readName = (words: readonly string[]) => readStreet(words).street;
