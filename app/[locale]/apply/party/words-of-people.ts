import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { nameOf } from "#app/_session/whose-answers.ts";
import type { Answers } from "#domain/application/typed.ts";

export type WordsOfPerson = { name: string | undefined; number: string; remove: string };

/** The people who have been named so far, each with the words of the button that takes them out. */
export async function wordsOfPeople(locale: Locale, answers: Answers, size: number): Promise<WordsOfPerson[]> {
  const say = await getTranslations({ locale, namespace: "apply" });
  return Array.from({ length: size }, (_, index) => {
    const name = nameOf(answers, index);
    const number = say("person.number", { number: index + 1 });
    return { name, number, remove: say("party.remove", { person: name ? `${number}: ${name}` : number }) };
  });
}
