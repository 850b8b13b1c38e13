/**
 * "What you type is kept as you typed it, right or wrong, until you send it or leave it."
 *
 * Answers are flat: a field's name is the path of its property in the application (`party.0.givenNames`), and a set
 * repeats its name (`languages.speaks`). Names that are only typed, and are no part of an application: `device`,
 * `party.length`, `party.0.birth.calendar`.
 */
import type { Application } from "./application.ts";
import { foldDigits } from "./digits.ts";
import { largestParty } from "./party.ts";
import { readPerson, writePerson } from "./person-answers.ts";
import { portSlugs } from "./ports.ts";
import { type Answers, given, type Reading, typed, typedList, typedNumber, unique, written } from "./typed.ts";

export type { Answers, Reading };

/** How many people travel together, as typed; 0 where it is not a number from 1 to 10. */
export function partySize(answers: Answers): number {
  const size = typedNumber(answers, "party.length");
  return typeof size === "number" && size <= largestParty ? size : 0;
}

const yes = new Set(["yes", "true", "on", "1"]);

/** The application that the answers mean, not yet checked: what is missing is absent, what is wrong stays as typed. */
export function readAnswers(answers: Answers, reading: Reading): unknown {
  const one = (field: string) => typed(answers, field);
  const isYes = (field: string) => yes.has(one(field) ?? "");
  const language = (text: string) => reading.languageOf?.(text) ?? text;
  const country = (text: string | undefined) => text && (reading.countryOf?.(text) ?? text);
  return given({
    version: 1,
    language: one("language"),
    party: Array.from({ length: partySize(answers) }, (_, index) => readPerson(answers, index, reading)),
    languages: given({
      speaks: unique(typedList(answers, "languages.speaks").map(language)),
      reads: unique(typedList(answers, "languages.reads").map(language)),
      interpreter: one("languages.interpreter"),
    }),
    contact: given({
      phone: one("contact.phone"),
      email: one("contact.email"),
      preferred: one("contact.preferred") ?? "none",
    }),
    location: given({
      country: country(one("location.country")),
      state: one("location.state"),
      city: one("location.city"),
    }),
    ports: portSlugs.map((_, index) => one(`ports.${index}`)).filter((port) => port !== undefined),
    unavailable: unique(typedList(answers, "unavailable").map(foldDigits)),
    needs: given({
      codes: typedList(answers, "needs.codes"),
      details: one("needs.details"),
      urgent: isYes("needs.urgent"),
    }),
    destination: given({
      kind: one("destination.kind") ?? "unknown",
      address: one("destination.address"),
    }),
    statement: isYes("statement") ? true : undefined,
  });
}

/** The answers that would be typed to give this application; read again they give the same. */
export function writeAnswers(application: Application): Answers {
  const { languages, contact, location, needs, destination } = application;
  return written({
    language: application.language,
    "party.length": String(application.party.length),
    ...Object.assign({}, ...application.party.map(writePerson)),
    "languages.speaks": languages.speaks,
    "languages.reads": languages.reads,
    "languages.interpreter": languages.interpreter,
    "contact.phone": contact.phone,
    "contact.email": contact.email,
    "contact.preferred": contact.preferred,
    "location.country": location.country,
    "location.state": location.state,
    "location.city": location.city,
    ...Object.fromEntries(application.ports.map((port, index) => [`ports.${index}`, port])),
    unavailable: application.unavailable,
    "needs.codes": needs.codes,
    "needs.details": needs.details,
    "needs.urgent": needs.urgent ? "yes" : "no",
    "destination.kind": destination.kind,
    "destination.address": destination.address,
    statement: "yes",
  });
}
