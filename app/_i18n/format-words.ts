import { createTranslator } from "next-intl";
import ar from "#messages/ar/formats.json" with { type: "json" };
import en from "#messages/en/formats.json" with { type: "json" };
import es from "#messages/es/formats.json" with { type: "json" };
import fr from "#messages/fr/formats.json" with { type: "json" };
import ht from "#messages/ht/formats.json" with { type: "json" };
import pt from "#messages/pt-BR/formats.json" with { type: "json" };
import ru from "#messages/ru/formats.json" with { type: "json" };
import zh from "#messages/zh-Hans/formats.json" with { type: "json" };
import type { Locale } from "./locales.ts";

const messages: Record<Locale, typeof en> = { en, es, ht, "pt-BR": pt, fr, ru, "zh-Hans": zh, ar };

/** The words round dates and times, of `messages/<locale>/formats.json`. */
export function formatWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] });
}
