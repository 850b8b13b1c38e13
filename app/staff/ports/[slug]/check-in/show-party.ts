import { getTranslations } from "next-intl/server";
import { formatBirth, formatDay } from "#app/_i18n/format-date.ts";
import { formatList } from "#app/_i18n/format-list.ts";
import { formatTime } from "#app/_i18n/format-time.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { groupDigits } from "#domain/receipt/receipt.ts";
import type { PartyAtCounter } from "#server/staff/look-up-at-counter.ts";
import type { ShownParty } from "./look-up-state.ts";

/** A party at the counter by the port's clocks, in words of the console's language. */
export async function showParty(
  locale: Locale,
  { timeZone, date }: { timeZone: string; date: string },
  seen: PartyAtCounter,
): Promise<ShownParty> {
  const say = await getTranslations({ locale, namespace: "staff" });
  const { offer, handle, time, size, state, cameAt, way, absent, helpers, portNotes, turnDays, turnedTo } = seen;
  const { party, languages, needs } = seen.answers;
  const fact = (name: "speaks" | "interpreter" | "needs" | "details", text: string) => ({
    name: say(`check-in.party.${name}`),
    text,
  });
  const asked = needs?.codes.map((code) => say(`needs.${code}`));
  return {
    offer,
    date,
    handle,
    correct: say("correct.title"),
    state,
    title: say("check-in.party.title", { handle: groupDigits(handle) }),
    line: say("check-in.party.line", { time, size, state: say(`port.states.${state}`) }),
    ...(state === "moved" ? { again: say("check-in.party.moved") } : {}),
    ...(cameAt ? { again: say(`check-in.party.again.${way}`, { time: formatTime(locale, cameAt, timeZone) }) } : {}),
    ...(turnedTo !== undefined && {
      turned: turnedTo
        ? say("check-in.turn.turned", { day: formatDay(locale, turnedTo) })
        : say("check-in.turn.first-in-line"),
    }),
    ...(turnDays && {
      turnDays: turnDays.map(({ date: value, free }) => ({
        value,
        text: say("check-in.turn.option", { day: formatDay(locale, value), free }),
      })),
    }),
    people: party.map(({ givenNames, familyNames, birth, document, relation }, index) => ({
      number: index + 1,
      name: [givenNames, familyNames].filter(Boolean).join(" "),
      label: say("check-in.party.match-label", { name: [givenNames, familyNames].filter(Boolean).join(" ") }),
      document: document ? `${document.number} (${document.country})` : say("new-secret.party.none"),
      match: absent[index] ? ("absent" as const) : document ? ("document" as const) : ("names" as const),
      birth: birth ? formatBirth(locale, birth) : "",
      relation: relation ? say(`relation.${relation}`) : "",
    })),
    ...(helpers > 0 ? { helpers: say("check-in.party.helpers", { count: helpers }) } : {}),
    portNotes: portNotes.map(({ text }) => text),
    facts: [
      ...(languages
        ? [
            fact(
              "speaks",
              formatList(
                locale,
                languages.speaks.map((tag) => languageName(locale, tag)),
              ),
            ),
            fact("interpreter", say(`interpreters.${languages.interpreter}`)),
          ]
        : []),
      ...(asked ? [fact("needs", asked.length > 0 ? formatList(locale, asked) : say("check-in.party.nothing"))] : []),
      ...(needs?.details ? [fact("details", needs.details)] : []),
    ],
  };
}
