/** "Each person has a page of their own. Parts of a date of birth may stay empty." */

import { type Birth, birthSchema } from "./birth.ts";
import { partsOf } from "./calendar-date.ts";
import { fromOtherCalendar, otherCalendars } from "./other-calendars.ts";
import type { Person } from "./person.ts";
import { type Answers, given, type Reading, typed, typedList, typedNumber, unique, written } from "./typed.ts";

/** The person at an index (from 0) that the answers mean, not yet checked. */
export function readPerson(answers: Answers, index: number, reading: Reading): unknown {
  const at = `party.${index}`;
  const one = (field: string) => typed(answers, `${at}.${field}`);
  const country = (text: string | undefined) => text && (reading.countryOf?.(text) ?? text);
  const document = given({
    kind: one("document.kind"),
    country: country(one("document.country")),
    number: one("document.number"),
  });
  return given({
    givenNames: one("givenNames"),
    familyNames: one("familyNames"),
    birth: readBirth(answers, `${at}.birth`, reading.today),
    gender: one("gender"),
    nationalities: unique(typedList(answers, `${at}.nationalities`).map((text) => country(text) ?? text)),
    birthCountry: country(one("birthCountry")),
    birthCity: one("birthCity"),
    document: Object.keys(document).length > 0 ? document : undefined,
    relation: one("relation") ?? (index === 0 ? "self" : undefined),
  });
}

/**
 * How exactly a birth is known follows from the parts that were typed, unless the person said that it is not known or
 * is about right; a small number for "about" is an age. Undefined where nothing was typed.
 */
function readBirth(answers: Answers, at: string, today: string): unknown {
  const [year, month, day] = ["year", "month", "day"].map((part) => typedNumber(answers, `${at}.${part}`));
  const said = typed(answers, `${at}.precision`);
  const calendar = typed(answers, `${at}.calendar`);
  if (said === "unknown") return { precision: "unknown" };
  if (said === "about") return inOurCalendar(given({ precision: "about", year: yearOfAge(year, today) }), calendar);
  if (year === undefined && month === undefined && day === undefined) return undefined;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return inOurCalendar(given({ precision, year, month, day }), calendar);
}

const oldestAge = 125;

function yearOfAge(year: number | string | undefined, today: string) {
  return typeof year === "number" && year <= oldestAge ? (partsOf(today)?.year ?? 0) - year : year;
}

function inOurCalendar(birth: object, named: string | undefined): unknown {
  const calendar = otherCalendars.find((one) => one === named);
  const checked = birthSchema.safeParse(birth);
  if (!calendar || !checked.success) return birth;
  const exact = checked.data.precision === "day" ? "day" : checked.data.precision === "month" ? "month" : "year";
  // A date that the other calendar does not have is one that ours does not have either.
  return fromOtherCalendar(calendar, checked.data) ?? { ...birth, [exact]: Number.MAX_SAFE_INTEGER };
}

/** The answers that would be typed for a person. */
export function writePerson(person: Person, index: number): Answers {
  const { birth, document } = person;
  const own = written({
    givenNames: person.givenNames,
    familyNames: person.familyNames,
    ...writeBirth(birth),
    gender: person.gender,
    nationalities: person.nationalities,
    birthCountry: person.birthCountry,
    birthCity: person.birthCity,
    "document.kind": document?.kind,
    "document.country": document?.country,
    "document.number": document?.number,
    relation: person.relation,
  });
  return Object.fromEntries(Object.entries(own).map(([field, values]) => [`party.${index}.${field}`, values]));
}

function writeBirth(birth: Birth): Record<string, string | undefined> {
  return {
    "birth.precision": birth.precision,
    "birth.year": "year" in birth ? String(birth.year) : undefined,
    "birth.month": "month" in birth ? String(birth.month) : undefined,
    "birth.day": "day" in birth ? String(birth.day) : undefined,
  };
}
