/** Every language that Paso is read in: URL segment, `lang` and name of the messages folder are the tag. */
export const locales = [
  { tag: "en", ownName: "English", dir: "ltr", isForStaff: true },
  { tag: "es", ownName: "Español", dir: "ltr", isForStaff: true },
  { tag: "ht", ownName: "Kreyòl ayisyen", dir: "ltr", isForStaff: false },
  { tag: "pt-BR", ownName: "Português (Brasil)", dir: "ltr", isForStaff: false },
  { tag: "fr", ownName: "Français", dir: "ltr", isForStaff: false },
  { tag: "ru", ownName: "Русский", dir: "ltr", isForStaff: false },
  { tag: "zh-Hans", ownName: "简体中文", dir: "ltr", isForStaff: false },
  { tag: "ar", ownName: "العربية", dir: "rtl", isForStaff: false },
] as const;

export type Locale = (typeof locales)[number]["tag"];
export type Direction = "ltr" | "rtl";

export function isLocale(tag: unknown): tag is Locale {
  return locales.some((locale) => locale.tag === tag);
}

export function localeOf(tag: Locale): { tag: Locale; ownName: string; dir: Direction; isForStaff: boolean } {
  return locales.find((locale) => locale.tag === tag) ?? locales[0];
}

/** The languages in which a page that nobody has checked yet can be read in the original. */
export function originalsOf(tag: Locale): Locale[] {
  if (tag === "en") return [];
  return tag === "es" ? ["en"] : ["en", "es"];
}
