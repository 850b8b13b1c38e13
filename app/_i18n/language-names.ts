import ar from "#messages/ar/languages.json" with { type: "json" };
import en from "#messages/en/languages.json" with { type: "json" };
import es from "#messages/es/languages.json" with { type: "json" };
import fr from "#messages/fr/languages.json" with { type: "json" };
import ht from "#messages/ht/languages.json" with { type: "json" };
import pt from "#messages/pt-BR/languages.json" with { type: "json" };
import ru from "#messages/ru/languages.json" with { type: "json" };
import zh from "#messages/zh-Hans/languages.json" with { type: "json" };
import type { Direction, Locale } from "./locales.ts";

/** A language that the languages question offers, by its BCP 47 tag. */
export type OfferedLanguage = keyof typeof en;

const names: Record<Locale, Record<OfferedLanguage, string>> = { en, es, ht, "pt-BR": pt, fr, ru, "zh-Hans": zh, ar };

// Platforms lack half of these names, and answer some of the others in the language of the process.
const ownNames: Record<OfferedLanguage, string> = {
  es: "Español",
  en: "English",
  ht: "Kreyòl ayisyen",
  pt: "Português",
  fr: "Français",
  ru: "Русский",
  zh: "中文",
  ar: "العربية",
  pa: "ਪੰਜਾਬੀ",
  hi: "हिन्दी",
  gu: "ગુજરાતી",
  uz: "Oʻzbekcha",
  am: "አማርኛ",
  ti: "ትግርኛ",
  so: "Soomaali",
  ps: "پښتو",
  fa: "فارسی",
  prs: "دری",
  tr: "Türkçe",
  uk: "Українська",
  hy: "Հայերեն",
  ka: "ქართული",
  ky: "Кыргызча",
  ne: "नेपाली",
  bn: "বাংলা",
  vi: "Tiếng Việt",
  ur: "اردو",
  ro: "Română",
  sw: "Kiswahili",
  ln: "Lingála",
  wo: "Wolof",
  ff: "Pulaar",
  ku: "Kurdî",
  quc: "K’iche’",
  mam: "Qyol Mam",
  kek: "Q’eqchi’",
  kjb: "Q’anjob’al",
  ixl: "Ixil",
  cak: "Kaqchikel",
  acr: "Achi",
  mix: "Tu’un Savi",
  zap: "Diidxazá",
  nah: "Nahuatlahtolli",
  cab: "Garífuna",
  miq: "Mískitu",
  mey: "حسانية",
  snk: "Sooninkanxanne",
};

/** The tags of the languages question, the most frequent at the hearings first. */
export const offeredLanguages = Object.keys(en) as OfferedLanguage[];

/** The languages that people speak and hardly anybody reads: their page leads to a person and to the Spanish pages. */
export const spokenLanguages = [
  "quc",
  "mam",
  "kek",
  "kjb",
  "ixl",
  "cak",
  "acr",
  "mix",
  "zap",
  "nah",
  "cab",
  "miq",
  "mey",
  "snk",
] as const satisfies readonly OfferedLanguage[];

function isOffered(tag: string): tag is OfferedLanguage {
  return Object.hasOwn(ownNames, tag);
}

/** The language itself, without script or region (`zh-Hans` is `zh`), and Dari under its own code. */
function offeredOf(tag: string): string {
  return tag === "fa-AF" ? "prs" : (tag.split("-")[0] ?? tag);
}

/** The name of a language in a language that Paso is read in; the tag itself where nobody knows a name. */
export function languageName(locale: Locale, tag: string): string {
  const offered = offeredOf(tag);
  if (isOffered(offered)) return names[locale][offered];
  if (locale === "ht") return tag;
  return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
}

/** The name that its speakers give a language, in their script. */
export function ownLanguageName(tag: string): string {
  const offered = offeredOf(tag);
  return isOffered(offered) ? ownNames[offered] : tag;
}

const rightToLeft = new Set(["ar", "fa", "he", "mey", "prs", "ps", "sd", "ug", "ur", "yi"]);

/** The direction that a language is written in, for text beside a page's own language. */
export function directionOf(tag: string): Direction {
  return rightToLeft.has(tag.split("-")[0] ?? tag) ? "rtl" : "ltr";
}
