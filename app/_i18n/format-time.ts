import { formatDay } from "./format-date.ts";
import { formatWords } from "./format-words.ts";
import { isolate } from "./isolate.ts";
import type { Locale } from "./locales.ts";
import { plainSpaces, platformLocale } from "./platform-locale.ts";

/** Where an instant is told: the port's time zone (IANA name) and the name of its city, which people know it by. */
export type Place = { timeZone: string; city: string };

/** The calendar date (`YYYY-MM-DD`) of an instant in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
}

/** The time of an instant in a time zone, on both clocks: some people know only one of them. */
export function formatTime(locale: Locale, at: Date, timeZone: string): string {
  // Portuguese, French and Russian platforms, and Creole, write AM and PM as English does.
  const tag = platformLocale(locale);
  const clock = (options: Intl.DateTimeFormatOptions) =>
    plainSpaces(new Intl.DateTimeFormat(tag, { minute: "2-digit", timeZone, ...options }).format(at));
  // Arabic voices read the two letters for AM and PM as letters; the part of the day is a word.
  const part: Intl.DateTimeFormatOptions = locale === "ar" ? { dayPeriod: "narrow" } : {};
  return formatWords(locale)("time", {
    twelve: clock({ hour: "numeric", hourCycle: "h12", ...part }),
    twentyFour: clock({ hour: "2-digit", hourCycle: "h23" }),
  });
}

/** Whose time it is, by the port's city. */
export function formatZone(locale: Locale, city: string): string {
  return formatWords(locale)("zone", { city: locale === "ar" ? isolate(city) : city });
}

/** An instant as people keep it: weekday, date, time on both clocks, whose time it is. */
export function formatMoment(locale: Locale, at: Date, { timeZone, city }: Place): string {
  return formatWords(locale)("moment", {
    day: formatDay(locale, dayIn(timeZone, at)),
    time: formatTime(locale, at, timeZone),
    zone: formatZone(locale, city),
  });
}

/** An instant in little room, for tables of the console: the month by name, and the clock of 24 hours. */
export function formatStamp(locale: Locale, at: Date, timeZone: string): string {
  const format = { dateStyle: "medium", timeStyle: "short", hourCycle: "h23", timeZone } as const;
  return plainSpaces(new Intl.DateTimeFormat(platformLocale(locale), format).format(at));
}
