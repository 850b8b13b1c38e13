import { formatDay } from "#app/_i18n/format-date.ts";
import { languageName } from "#app/_i18n/language-names.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { words } from "#app/_i18n/words.ts";
import { partySize } from "#domain/application/answers.ts";
import { portSlugs } from "#domain/application/ports.ts";
import { type Answers, typed, typedList } from "#domain/application/typed.ts";
import { database } from "#server/database/open-database.ts";
import { readPorts } from "#server/database/read-ports.ts";
import type { AnsweredQuestion } from "./answered.ts";
import { answeredPerson } from "./answered-person.ts";
import { countryAsShown, optionAsShown } from "./as-shown.ts";

/** Every answer in the order in which it was asked, as Paso understood it. */
export async function answeredQuestions(locale: Locale, answers: Answers): Promise<AnsweredQuestion[]> {
  const people = Array.from({ length: partySize(answers) }, (_, index) => answeredPerson(locale, answers, index));
  return [
    await answeredParty(locale, answers),
    ...(await Promise.all(people)),
    await answeredLanguages(locale, answers),
    await answeredContact(locale, answers),
    await answeredLocation(locale, answers),
    await answeredPorts(locale, answers),
    await answeredNeeds(locale, answers),
    await answeredDestination(locale, answers),
  ];
}

async function answeredParty(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, length } = await words(locale, "apply", "party");
  return { question: "party", title, rows: [{ label: length.label, values: typedList(answers, "party.length") }] };
}

async function answeredLanguages(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const own = await words(locale, "apply", "languages");
  const names = (field: string) => typedList(answers, field).map((tag) => languageAsShown(locale, tag));
  const interpreter = typedList(answers, "languages.interpreter");
  return {
    question: "languages",
    title: own.title,
    rows: [
      { label: own.speaks.legend, values: names("languages.speaks") },
      { label: own.reads.legend, values: names("languages.reads") },
      {
        label: own.interpreter.legend,
        values: interpreter.map((code) => optionAsShown(own.interpreter.options, code)),
      },
    ],
  };
}

async function answeredContact(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, phone, email, preferred } = await words(locale, "apply", "contact");
  const way = typed(answers, "contact.preferred") ?? "none";
  return {
    question: "contact",
    title,
    rows: [
      { label: phone.label, values: typedList(answers, "contact.phone"), isName: true },
      { label: email.label, values: typedList(answers, "contact.email"), isName: true },
      { label: preferred.legend, values: [optionAsShown(preferred.options, way)] },
    ],
  };
}

async function answeredLocation(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, country, state, city } = await words(locale, "apply", "location");
  const countries = typedList(answers, "location.country").map((text) => countryAsShown(locale, text));
  return {
    question: "location",
    title,
    rows: [
      { label: country.label, values: countries },
      { label: state.label, values: typedList(answers, "location.state"), isName: true },
      { label: city.label, values: typedList(answers, "location.city"), isName: true },
    ],
  };
}

async function answeredPorts(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, chosen: inOrder, unavailable } = await words(locale, "apply", "ports");
  const ports = new Map((await readPorts(database())).map(({ slug, name }) => [slug, name]));
  const chosen = portSlugs.flatMap((_, index) => typed(answers, `ports.${index}`) ?? []);
  const days = typedList(answers, "unavailable").filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  return {
    question: "ports",
    title,
    rows: [
      { label: inOrder, values: chosen.map((slug) => ports.get(slug) ?? slug), isName: true },
      { label: unavailable.legend, values: days.map((day) => formatDay(locale, day)) },
    ],
  };
}

async function answeredNeeds(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, codes, details, urgent } = await words(locale, "apply", "needs");
  const isUrgent = typed(answers, "needs.urgent") === "yes" ? "yes" : "no";
  return {
    question: "needs",
    title,
    rows: [
      { label: codes.legend, values: typedList(answers, "needs.codes").map((c) => optionAsShown(codes.options, c)) },
      { label: details.label, values: typedList(answers, "needs.details") },
      { label: urgent.legend, values: [urgent.options[isUrgent]] },
    ],
  };
}

async function answeredDestination(locale: Locale, answers: Answers): Promise<AnsweredQuestion> {
  const { title, kind, address } = await words(locale, "apply", "destination");
  const code = typed(answers, "destination.kind") ?? "unknown";
  return {
    question: "destination",
    title,
    rows: [
      { label: kind.legend, values: [optionAsShown(kind.options, code)] },
      { label: address.label, values: typedList(answers, "destination.address"), isName: true },
    ],
  };
}

/** A language that was typed is shown as typed. */
function languageAsShown(locale: Locale, tag: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? languageName(locale, tag) : tag;
}
