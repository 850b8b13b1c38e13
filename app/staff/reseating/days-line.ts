import { getTranslations } from "next-intl/server";
import { formatDay } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";

/** Writes the days of a closure: one day alone, or the first and the last. */
export async function daysLine(locale: Locale): Promise<(days: { from: string; to: string }) => string> {
  const say = await getTranslations({ locale, namespace: "staff.reseating" });
  return ({ from, to }) =>
    from === to
      ? formatDay(locale, from)
      : say("from-to", { from: formatDay(locale, from), to: formatDay(locale, to) });
}
