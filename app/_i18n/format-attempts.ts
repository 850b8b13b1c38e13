import { createTranslator } from "next-intl";
import type { AttemptsStatement } from "#domain/attempts/attempts-statement.ts";
import { formatDay } from "./format-date.ts";
import { dayIn, formatTime } from "./format-time.ts";
import { formatWords } from "./format-words.ts";
import type { Locale } from "./locales.ts";
import { readMessages } from "./messages.ts";

/** A statement of attempts in words, line by line; every time is in UTC, since nobody knows where a device was. */
export async function formatAttempts(locale: Locale, statement: AttemptsStatement): Promise<string[]> {
  const messages = await readMessages(locale);
  const say = createTranslator({ locale, messages, namespace: "offline.attempts.paper" });
  const { application, deviceTimes, reachedAt } = statement;
  return [
    say("title"),
    say("tried", { count: deviceTimes.length }),
    say("application", { application }),
    say("device-times"),
    ...deviceTimes.map((time) => momentUtc(locale, time)),
    say("reached", { moment: momentUtc(locale, reachedAt) }),
    say("device"),
  ];
}

/** An instant as it is told where no place is known. */
export function momentUtc(locale: Locale, instant: string): string {
  const at = new Date(instant);
  return formatWords(locale)("moment", {
    day: formatDay(locale, dayIn("UTC", at)),
    time: formatTime(locale, at, "UTC"),
    zone: "UTC",
  });
}
