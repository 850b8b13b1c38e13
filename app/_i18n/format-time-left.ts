import { formatWords } from "./format-words.ts";
import type { Locale } from "./locales.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The time until an instant in words, in its two largest units, rounded down: nobody is promised more than is left. */
export function formatTimeLeft(locale: Locale, milliseconds: number): string {
  const say = formatWords(locale);
  if (milliseconds <= 0) return say("left.over");
  if (milliseconds < minute) return say("left.soon");
  const count = {
    days: Math.floor(milliseconds / day),
    hours: Math.floor((milliseconds % day) / hour),
    minutes: Math.floor((milliseconds % hour) / minute),
  };
  const [first, second] = count.days > 0 ? (["days", "hours"] as const) : (["hours", "minutes"] as const);
  if (count[first] === 0) return say(`left.${second}`, { count: count[second] });
  const larger = say(`left.${first}`, { count: count[first] });
  if (count[second] === 0) return larger;
  return say("left.both", { larger, smaller: say(`left.${second}`, { count: count[second] }) });
}
