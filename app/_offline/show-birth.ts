import { foldDigits } from "./draft.ts";

/** What a language says of a birth that is known in part: `formats.birth` of its messages. */
export type BirthWords = { about: string; unknown: string };

/** A language, and its words for a birth. */
export type BirthTongue = { language: string; words: BirthWords };

/** Up to this, a year that is only about right is an age. */
const oldest = 125;

/**
 * A date of birth as Paso says it (app/_i18n/format-date.ts); empty where only the server can understand what was
 * typed, such as a date of another calendar.
 * @param typed gives what was typed for a part
 * @param month the month in the words of the form's own list, which no platform knows in Haitian Creole
 */
export function showBirth(
  { language, words }: BirthTongue,
  typed: (part: string) => string,
  month: (value: string) => string,
): string {
  const number = (part: string) => +foldDigits(typed(part));
  const year = number("year");
  const [at, day] = [number("month"), number("day")];
  const precision = typed("precision");
  if (precision === "unknown") return words.unknown;
  if (typed("calendar")) return "";
  if (precision === "about" && year > 0) {
    return words.about.replace("{year}", `${year > oldest ? year : new Date().getFullYear() - year}`);
  }
  if (!(year > 999)) return "";
  if (!typed("month") && !typed("day")) return `${year}`;
  // The 2nd has no name of its own in any language.
  const date = new Date(Date.UTC(year, at - 1, typed("day") ? day : 2));
  if (date.getUTCMonth() !== at - 1) return "";
  const named = month(`${at}`).replace(/^.*– /, "");
  if (language === "ht") return `${day === 1 ? "premye " : day ? `${day} ` : ""}${named} ${year}`;
  const parts: Intl.DateTimeFormatOptions = { month: "long", year: "numeric", timeZone: "UTC" };
  if (day) parts.day = "numeric";
  // A sentence that ended with the short form would end with two full stops.
  return date.toLocaleDateString(`${language}-u-ca-gregory-nu-latn`, parts).replace(/ г\.$/, " года");
}
