import type { createTranslator } from "next-intl";
import { formatList } from "#app/_i18n/format-list.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Messages } from "#app/_i18n/messages.ts";
import { needCodes } from "#domain/application/choices.ts";
import type { InterpreterTotal, PartyAsks } from "#domain/staff/port-day.ts";

type SayStaff = ReturnType<typeof createTranslator<Messages, "staff">>;
type Words = { locale: Locale; say: SayStaff };

/** An interpreter with the languages of whoever needs one. */
export function interpreterWords({ locale, say }: Words, { kind, speaks }: Omit<InterpreterTotal, "parties">): string {
  const languages = speaks.map((tag) => languageName(locale, tag));
  return say("port.interpreter", { kind: say(`interpreters.${kind}`), languages: formatList(locale, languages) });
}

/** What one party asks a port to prepare, each in words. */
export function asksWords(words: Words, { needs, interpreter: kind, speaks, infants }: PartyAsks): string[] {
  const { say } = words;
  return [
    ...needCodes.filter((code) => needs.includes(code)).map((code) => say(`needs.${code}`)),
    ...(kind ? [interpreterWords(words, { kind, speaks })] : []),
    ...(infants > 0 ? [say("port.infants", { count: infants })] : []),
  ];
}
