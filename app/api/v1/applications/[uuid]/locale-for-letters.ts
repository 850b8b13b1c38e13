import { isLocale, type Locale, locales } from "#app/_i18n/locales.ts";
import type { Application } from "#domain/application/application.ts";

/**
 * The language in which a party is written to: the application's own, else one they read, else one they speak, as near
 * as we have it; English where nothing fits.
 */
export function localeForLetters({ language, languages }: Application): Locale {
  const wanted = [language, ...languages.reads, ...languages.speaks];
  for (const tag of wanted) {
    if (isLocale(tag)) return tag;
    const [base] = tag.split("-");
    const near = locales.find((locale) => locale.tag.split("-")[0] === base);
    if (near) return near.tag;
  }
  return "en";
}
