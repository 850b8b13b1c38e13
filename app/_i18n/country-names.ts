import { countryCodes } from "#domain/application/country-codes.ts";
import haitian from "#messages/ht/countries.json" with { type: "json" };
import type { Locale } from "./locales.ts";

// No platform has Haitian Creole: it would answer in the language of the process without a word.
// In Spanish it calls one of the two Congos "Congo", which people of the other call theirs.
const ownTables: Partial<Record<Locale, Record<string, string>>> = {
  ht: haitian,
  es: { CD: "Congo (Kinshasa)", CG: "Congo (Brazzaville)" },
};

const platforms = new Map<Locale, Intl.DisplayNames>();

function platform(locale: Locale): Intl.DisplayNames {
  const known = platforms.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  platforms.set(locale, known);
  return known;
}

/** The name of a country (ISO 3166-1 alpha-2, or XK) in a language that Paso is read in. */
export function countryName(locale: Locale, code: string): string {
  return ownTables[locale]?.[code] ?? platform(locale).of(code) ?? code;
}

/** What is offered first: where most people who wait at these ports come from, and the land they wait in. */
const frequentCodes = ["VE", "MX", "HT", "CU", "HN", "GT", "SV", "NI", "CO", "EC", "PE", "BR", "RU", "CN", "IN", "TR"];

/** The frequent countries with their names, in the order of the alphabet of that language. */
export function frequentCountries(locale: Locale): { code: string; name: string }[] {
  const order = new Intl.Collator(locale === "ht" ? "fr" : locale);
  return frequentCodes
    .map((code) => ({ code, name: countryName(locale, code) }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** Every country in every language: what a typed name is looked for in. */
export function everyCountryName(locales: readonly Locale[]): { code: string; name: string }[] {
  return countryCodes.flatMap((code) => locales.map((locale) => ({ code, name: countryName(locale, code) })));
}
