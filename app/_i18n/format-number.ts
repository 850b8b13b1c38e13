import type { Locale } from "./locales.ts";
import { plainSpaces, platformLocale } from "./platform-locale.ts";

/** A number with the marks of the language and the digits 0-9. */
export function formatNumber(locale: Locale, number: number): string {
  return plainSpaces(new Intl.NumberFormat(platformLocale(locale), { maximumFractionDigits: 1 }).format(number));
}
