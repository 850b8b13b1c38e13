import { countryCodes } from "#domain/application/country-codes.ts";
import { foldName } from "#domain/application/fold-name.ts";
import { everyCountryName } from "./country-names.ts";
import { countryVariants, passportCodes } from "./country-variants.ts";
import { locales } from "./locales.ts";

// "St. Lucia", "Saint Lucia"; "Antigua & Barbuda", "Antigua y Barbuda".
function spellings(name: string): string[] {
  const folded = foldName(name);
  const short = foldName(name.replace(/\(.*?\)|（.*?）/g, " "));
  return [folded, short, folded.replace(/^st /, "saint "), short.replace(/ /g, "")];
}

type Spellings = Map<string, string | undefined>;

/** A spelling of two countries (a bare "Congo") belongs to none. */
function note(spellings: Spellings, spelling: string, code: string): void {
  const isOfTwo = spellings.has(spelling) && spellings.get(spelling) !== code;
  spellings.set(spelling, isOfTwo ? undefined : code);
}

let built: Spellings | undefined;

/** Every known spelling with its country. A whole name goes before another country's variant of it. */
function spelt(): Spellings {
  if (built) return built;
  const whole: Spellings = new Map();
  const other: Spellings = new Map();
  for (const { code, name } of everyCountryName(locales.map(({ tag }) => tag))) {
    note(whole, foldName(name), code);
    for (const spelling of spellings(name)) note(other, spelling, code);
  }
  for (const [code, variants] of Object.entries(countryVariants)) {
    for (const variant of variants.split(", ")) {
      for (const spelling of spellings(variant)) note(other, spelling, code);
    }
  }
  const passports = Object.entries(passportCodes).map(([three, two]) => [foldName(three), two] as const);
  built = new Map([...passports, ...other, ...whole]);
  return built;
}

// "NO" and "NA" in a box for a country mean "none", not Norway and Namibia.
const notCodes = new Set(["NO", "NA"]);

/**
 * The country that a person typed, as its ISO code: by its name in any of the languages, by a usual other name,
 * or by the code in capitals. Undefined when nothing, or more than one country, fits: nothing is guessed.
 */
export function matchCountry(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 200) return undefined;
  if (countryCodes.includes(text)) return notCodes.has(text) ? undefined : text;
  const folded = foldName(text);
  return spelt().get(folded) ?? spelt().get(folded.replace(/^(?:the|la|el|le|les|los|o|a|os) /, ""));
}
