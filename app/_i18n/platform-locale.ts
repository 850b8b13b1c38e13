import type { Locale } from "./locales.ts";

/**
 * The tag to give to Intl: the Gregorian calendar and the digits 0-9 whatever the language's own are.
 * No platform knows Haitian Creole, and French writes its numbers and lists alike; dates have their own table.
 */
export function platformLocale(locale: Locale): string {
  return `${locale === "ht" ? "fr" : locale}-u-ca-gregory-nu-latn`;
}

/** Spaces that do not break and that every phone's font has: some platforms use one that old fonts show as a box. */
export function plainSpaces(text: string): string {
  return text.replaceAll("\u202f", "\u00a0");
}
