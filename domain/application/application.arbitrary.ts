/** Applications as fast-check makes them, for the tests of every part that takes one. */
import fc from "fast-check";
import type { Application } from "./application.ts";
import type { Birth } from "./birth.ts";
import { daysInMonth } from "./calendar-date.ts";
import { documentKinds, genders, needCodes, relations } from "./choices.ts";
import { countryCodes } from "./country-codes.ts";
import type { Person } from "./person.ts";
import { isBlank, tidy } from "./plain-text.ts";
import { portSlugs } from "./ports.ts";

const names = [
  "Ximena",
  "Ñ'oel",
  "Ольга",
  "محمد علي",
  "ሰላም",
  "李小龍",
  "Jean-Łukasz",
  "O\u2019Brien",
  "नर्मदा",
  "🌵 <b>'; --",
];

const text = (longest: number) =>
  fc
    .oneof(fc.constantFrom(...names), fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }))
    .map((words) => tidy(words).slice(0, longest))
    .filter((words) => !isBlank(words) && !/[\p{C}\p{Zl}\p{Zp}\ufff0-\uffff]/u.test(words) && words === tidy(words));

const country = fc.constantFrom(...countryCodes);
const languages = fc.uniqueArray(fc.constantFrom("es", "ht", "zh-Hans", "quc", "pt-BR", "ar", "mam"), { maxLength: 4 });

// Every birth of a first person is an adult's on 2026-11-25.
const year = fc.integer({ min: 1930, max: 2007 });

const birth: fc.Arbitrary<Birth> = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom("day", "month", "year", "about", "unknown"))
  .map(([year, month, chance, precision]): Birth => {
    if (precision === "unknown") return { precision };
    if (precision === "year" || precision === "about") return { precision, year };
    if (precision === "month") return { precision, year, month };
    return { precision: "day", year, month, day: 1 + (chance % daysInMonth(year, month)) };
  });

const optional = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const person: fc.Arbitrary<Omit<Person, "relation">> = fc
  .tuple(
    fc.oneof(
      fc.record({ givenNames: text(128), familyNames: text(128) }),
      fc.record({ givenNames: text(128) }),
      fc.record({ familyNames: text(128) }),
    ),
    fc.record({ birth, nationalities: fc.uniqueArray(country, { maxLength: 2 }), birthCountry: country }),
    optional("gender", fc.constantFrom(...genders)),
    optional("birthCity", text(128)),
    optional("document", fc.record({ kind: fc.constantFrom(...documentKinds), country, number: text(64) })),
  )
  .map((parts) => Object.assign({}, ...parts));

const party: fc.Arbitrary<Person[]> = fc
  .array(fc.tuple(person, fc.constantFrom(...relations.slice(1))), { minLength: 1, maxLength: 10 })
  .map((people) => people.map(([one, relation], index) => ({ ...one, relation: index === 0 ? "self" : relation })));

const contact = fc.oneof(
  fc.record({ preferred: fc.constantFrom("none" as const, "helper" as const) }),
  fc.record({ preferred: fc.constant("phone" as const), phone: fc.constantFrom("+52 664 123 4567", "6641234567") }),
  fc.record({ preferred: fc.constant("email" as const), email: fc.constantFrom("a.b@example.org", "ñ@example.com") }),
);

const location = fc
  .tuple(fc.record({ country }), optional("state", text(128)), optional("city", text(128)))
  .map((parts) => Object.assign({}, ...parts));

const needs = fc
  .tuple(
    fc.record({ codes: fc.uniqueArray(fc.constantFrom(...needCodes)), urgent: fc.boolean() }),
    optional("details", text(2000)),
  )
  .map((parts) => Object.assign({}, ...parts));

const destination = fc
  .tuple(
    fc.record({ kind: fc.constantFrom("home" as const, "organisation" as const, "unknown" as const) }),
    optional("address", text(500)),
  )
  .map((parts) => Object.assign({}, ...parts));

/** Any application that the schema takes, as it comes out of the schema. */
export const anyApplication: fc.Arbitrary<Application> = fc.record({
  version: fc.constant(1 as const),
  language: fc.constantFrom("en", "es", "ht", "zh-Hans", "ar"),
  party,
  languages: fc.record({
    speaks: languages.filter((list) => list.length > 0),
    reads: languages,
    interpreter: fc.constantFrom("none" as const, "spoken" as const, "sign" as const),
  }),
  contact,
  location,
  ports: fc.shuffledSubarray([...portSlugs], { minLength: 1 }),
  unavailable: fc.uniqueArray(fc.constantFrom("2026-12-01", "2026-12-24", "2026-12-25", "2027-01-01")),
  needs,
  destination,
  statement: fc.constant(true as const),
});
