import { countryName } from "#app/_i18n/country-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { matchCountry } from "#app/_i18n/match-country.ts";

/** A typed country as Paso understood it; what it does not know stays as typed. */
export function countryAsShown(locale: Locale, typed: string): string {
  const code = matchCountry(typed);
  return code === undefined ? typed : countryName(locale, code);
}

/** The word for a code; a code that nobody offers stays as it is. */
export function optionAsShown(options: Record<string, string>, code: string): string {
  return options[code] ?? code;
}
