import haitian from "#messages/ht/dates.json" with { type: "json" };
import type { Locale } from "./locales.ts";
import { platformLocale } from "./platform-locale.ts";

/** Things one after the other, with the word "and" of the language before the last. */
export function formatList(locale: Locale, items: readonly string[]): string {
  if (locale !== "ht") return new Intl.ListFormat(platformLocale(locale), { type: "conjunction" }).format(items);
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${haitian.and} ${items.at(-1)}`;
}
