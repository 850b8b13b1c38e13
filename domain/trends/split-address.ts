/**
 * "Write the address as you would on a letter, in one line or in several." Here it is parted into street, city, state
 * and postal code, so that it can be compared.
 */
import { addressWords } from "./address-words.ts";
import type { AddressLines } from "./read-address.ts";
import { suffixOf } from "./street-suffixes.ts";
import { gluedUnit, isUnitNumber, isUnitWord } from "./unit-words.ts";
import { isState } from "./us-states.ts";

const country = /^(?:USA?|EU|EE UU|EEUU|UNITED STATES(?: OF AMERICA)?|ESTADOS UNIDOS(?: DE AMERICA)?)$/;

/** Parts an address that was written freely. What is not there is "". */
export function splitAddress(text: string): AddressLines {
  const parts = text
    .replace(/\bD\.\s?C\.?(?![A-Za-z])/gi, "DC")
    .replace(/\b([A-Za-z])\.\s?([A-Za-z])\.(?=\s*[,\n\d]|\s*$)/g, "$1$2")
    .split(/[,;\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !country.test(addressWords(part).join(" ")));
  const postalCode = takeCode(parts);
  const state = takeState(parts);
  const city = takeCity(parts);
  const at = Math.max(
    0,
    parts.findIndex((part) => /^\D{0,3}\d/.test(part)),
  );
  const line1 = parts[at] ?? "";
  return { line1, line2: parts.filter((_, part) => part !== at).join(" "), city, state, postalCode };
}

/** Five digits at the end of one of the last parts; the first word of all is the number of a house. */
function takeCode(parts: string[]): string {
  for (let at = parts.length - 1; at >= Math.max(0, parts.length - 2); at--) {
    const found = /^(.*?)(\d{5})(?:\s?-\s?\d{4})?\s*$/s.exec(parts[at] ?? "");
    if (!found || (at === 0 && found[1]?.trim() === "") || /\d$/.test(found[1] ?? "")) continue;
    putBack(parts, at, found[1] ?? "");
    return found[2] ?? "";
  }
  return "";
}

/** A state by its name or letters at the end of the last part. */
function takeState(parts: string[]): string {
  const words = (parts.at(-1) ?? "").split(/\s+/);
  for (const count of [3, 2, 1]) {
    if (words.length < count || (parts.length === 1 && words.length === count)) continue;
    const written = words.slice(-count).join(" ");
    if (!isState(addressWords(written).join(""))) continue;
    putBack(parts, parts.length - 1, words.slice(0, -count).join(" "));
    return written;
  }
  return "";
}

/** The last part is the city; of one part only, what stands behind the street's suffix or the home's number. */
function takeCity(parts: string[]): string {
  if (parts.length > 1 && !isHome(parts.at(-1) ?? "")) return parts.pop() ?? "";
  const last = parts.length - 1;
  const words = (parts[last] ?? "").split(/\s+/);
  for (let at = words.length - 2; at > 0; at--) {
    const word = addressWords(words[at] ?? "").join("");
    const before = addressWords(words[at - 1] ?? "").join("");
    const isHomes = isUnitNumber(word) && (isUnitWord(before) || gluedUnit(word) !== undefined);
    if (!isHomes && (at < 2 || !suffixOf(word) || /^\d/.test(words[at + 1] ?? ""))) continue;
    if (!isHomes && isUnitWord(addressWords(words[at + 1] ?? "").join(""))) continue;
    parts[last] = words.slice(0, at + 1).join(" ");
    return words.slice(at + 1).join(" ");
  }
  return "";
}

function isHome(part: string): boolean {
  const words = addressWords(part);
  return words.some((word) => /\d/.test(word)) || isUnitWord(words[0] ?? "");
}

function putBack(parts: string[], at: number, rest: string): void {
  if (rest.trim() === "") parts.splice(at, 1);
  else parts[at] = rest.trim();
}
