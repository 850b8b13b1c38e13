import { getTranslations } from "next-intl/server";
import { formatBirth } from "#app/_i18n/format-date.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { readingOfToday } from "#app/_session/reading-of-today.ts";
import { readAnswers } from "#domain/application/answers.ts";
import { birthSchema } from "#domain/application/birth.ts";
import { type Answers, typed, typedList } from "#domain/application/typed.ts";
import type { AnsweredQuestion } from "./answered.ts";
import { countryAsShown, optionAsShown } from "./as-shown.ts";

/** The answers about one person, with the date as Paso understood it. */
export async function answeredPerson(locale: Locale, answers: Answers, index: number): Promise<AnsweredQuestion> {
  const say = await getTranslations({ locale, namespace: "apply.person" });
  const own = await words(locale, "apply", "person");
  const at = (field: string) => typedList(answers, `party.${index}.${field}`);
  const country = (field: string) => at(field).map((text) => countryAsShown(locale, text));
  const document = [
    ...at("document.kind").map((code) => optionAsShown(own.document.kind.options, code)),
    ...country("document.country"),
    ...at("document.number"),
  ];
  const relation = at("relation").map((code) => optionAsShown(own.relation.options, code));
  return {
    question: `person/${index + 1}`,
    title: say("number", { number: index + 1 }),
    rows: [
      ...(index > 0 ? [{ label: own.relation.label, values: relation }] : []),
      { label: own.givenNames.label, values: at("givenNames"), isName: true },
      { label: own.familyNames.label, values: at("familyNames"), isName: true },
      { label: own.birth.legend, values: birthAsShown(locale, answers, index) },
      { label: own.birthCountry.label, values: country("birthCountry") },
      { label: own.birthCity.label, values: at("birthCity"), isName: true },
      { label: own.nationalities.legend, values: country("nationalities") },
      { label: own.gender.legend, values: at("gender").map((code) => optionAsShown(own.gender.options, code)) },
      { label: own.document.legend, values: document, isName: true },
    ],
  };
}

function birthAsShown(locale: Locale, answers: Answers, index: number): string[] {
  const { party } = readAnswers(answers, readingOfToday()) as { party: { birth?: unknown }[] };
  const birth = birthSchema.safeParse(party[index]?.birth);
  if (birth.success) return [formatBirth(locale, birth.data)];
  return ["day", "month", "year"].flatMap((part) => typed(answers, `party.${index}.birth.${part}`) ?? []);
}
