import type { createTranslator } from "next-intl";
import type { DayReply, KeptParty } from "#app/_day/day-reply.ts";
import { clockTime } from "#app/_i18n/clock-time.ts";
import { formatBirth, formatDay } from "#app/_i18n/format-date.ts";
import { formatList } from "#app/_i18n/format-list.ts";
import { formatTime } from "#app/_i18n/format-time.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";
import { slipPublicKeys } from "#server/keys/slip-keys.ts";
import type { SeenPort } from "#server/staff/see-port.ts";
import type { DayParty, TakenDay } from "#server/staff/take-day.ts";

/** The words of the console in a language. */
type SayStaff = ReturnType<typeof createTranslator<Messages, "staff">>;

type Words = { locale: Locale; say: SayStaff; timeZone: string };
type Shown = { port: SeenPort; date: string; at: Date; locale: Locale; say: SayStaff };

/** A port's day in words of the console's language, as an officer's device keeps it. */
export function showDay(taken: TakenDay, { port, date, at, locale, say }: Shown): Omit<DayReply, "mark"> {
  return {
    port: port.name,
    day: formatDay(locale, date),
    asOf: formatTime(locale, at, port.timeZone),
    endsInMs: taken.endsInMs,
    code: taken.code,
    date,
    timeZone: port.timeZone,
    keys: slipPublicKeys().map(({ publicKey: key, until }) => ({ key, ...(until && { until }) })),
    parties: taken.parties.map((party) => showParty(party, { locale, say, timeZone: port.timeZone })),
  };
}

function showParty({ handle, time, state, cameAt, slip, answers }: DayParty, words: Words): KeptParty {
  const { locale, say, timeZone } = words;
  return {
    ...{ handle, time, state, slip },
    came: cameAt ? clockTime(cameAt, timeZone) : "",
    people: answers.party.map(({ givenNames, familyNames, birth, document }) => ({
      name: [givenNames, familyNames].filter(Boolean).join(" "),
      birth: birth ? formatBirth(locale, birth) : "",
      document: document ? `${document.number} (${document.country})` : "",
    })),
    asks: asksOf(answers, locale, say),
  };
}

/** What a party speaks, and what it asked for. */
function asksOf({ languages, needs }: DayParty["answers"], locale: Locale, say: SayStaff): string[] {
  const list = (words: string[]) => formatList(locale, words);
  const named = (name: "speaks" | "interpreter" | "needs", text: string) => `${say(`check-in.party.${name}`)}: ${text}`;
  const spoken = languages?.speaks.map((tag) => languageName(locale, tag)) ?? [];
  const interpreter = languages?.interpreter ?? "none";
  const asked = needs?.codes.map((code) => say(`needs.${code}`)) ?? [];
  return [
    ...(spoken.length > 0 ? [named("speaks", list(spoken))] : []),
    ...(interpreter === "none" ? [] : [named("interpreter", say(`interpreters.${interpreter}`))]),
    ...(asked.length > 0 ? [named("needs", list(asked))] : []),
  ];
}
