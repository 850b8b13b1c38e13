import type { Birth } from "#domain/application/birth.ts";
import haitian from "#messages/ht/dates.json" with { type: "json" };
import { formatWords } from "./format-words.ts";
import type { Locale } from "./locales.ts";
import { plainSpaces, platformLocale } from "./platform-locale.ts";

const weekdays = Object.values(haitian.weekdays);
const months = Object.values(haitian.months);

type Parts = Intl.DateTimeFormatOptions;

const made = new Map<string, Intl.DateTimeFormat>();

function platform(locale: Locale, parts: Parts): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(parts)}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(platformLocale(locale), { ...parts, timeZone: "UTC" });
  made.set(key, format);
  return format;
}

function inHaitian(date: Date, parts: Parts): string {
  const day = date.getUTCDate();
  return [
    parts.weekday && weekdays[date.getUTCDay()],
    parts.day && (day === 1 ? haitian.first : String(day)),
    parts.month && months[date.getUTCMonth()],
    parts.year && String(date.getUTCFullYear()),
  ]
    .filter(Boolean)
    .join(" ");
}

function format(locale: Locale, date: Date, parts: Parts): string {
  if (locale === "ht") return inHaitian(date, parts);
  const text = plainSpaces(platform(locale, parts).format(date));
  // A sentence that ended with the short form would end with two full stops.
  return locale === "ru" ? text.replace(/ г\.$/, " года") : text;
}

/** A calendar date (`YYYY-MM-DD`) with its weekday and its month by name: nobody takes 3/9 for the other day. */
export function formatDay(locale: Locale, on: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  return format(locale, date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** A calendar date in little room, for the head of a column: short weekday, day and short month, without the year. */
export function formatShortDay(locale: Locale, on: string): string {
  return format(locale, new Date(`${on}T00:00:00Z`), { weekday: "short", day: "numeric", month: "short" });
}

/** A day of the week by its name: Monday is 1, Sunday 7. */
export function formatWeekday(locale: Locale, weekday: number): string {
  // 2026-11-30 was a Monday.
  return format(locale, new Date(Date.UTC(2026, 10, 29 + weekday)), { weekday: "long" });
}

/** A month by its name, 1 to 12. */
export function formatMonth(locale: Locale, month: number): string {
  const date = new Date(Date.UTC(2026, month - 1, 1));
  if (locale === "ht") return months[month - 1] ?? "";
  // The long name of a month is a numeral in Chinese, spelt out as nobody writes it.
  return format(locale, date, { month: locale === "zh-Hans" ? "short" : "long" });
}

/** The months of a list to choose from: number and name, for people who know only one of them. */
export function monthOptions(locale: Locale): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, at) => {
    const name = formatMonth(locale, at + 1);
    return { value: String(at + 1), label: name.startsWith(String(at + 1)) ? name : `${at + 1} – ${name}` };
  });
}

/** A date of birth as far as it is known, without a weekday. */
export function formatBirth(locale: Locale, birth: Birth): string {
  if (birth.precision === "unknown") return formatWords(locale)("birth.unknown");
  const year = String(birth.year);
  if (birth.precision === "year") return year;
  if (birth.precision === "about") return formatWords(locale)("birth.about", { year });
  const day = birth.precision === "day" ? birth.day : 2; // the 2nd has no name of its own in any language
  const date = new Date(Date.UTC(birth.year, birth.month - 1, day));
  if (birth.precision === "month") return format(locale, date, { month: "long", year: "numeric" });
  return format(locale, date, { day: "numeric", month: "long", year: "numeric" });
}
