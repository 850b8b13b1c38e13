/**
 * "Three days before your appointment its port gets from us: your number, the time, how many you are, your names, dates of
 * birth, nationalities and documents, the languages that you speak, whether you need an interpreter, and what you need on
 * that day. It gets nothing else of what you wrote."
 */
import type { Application } from "#domain/application/application.ts";
import type { Person } from "#domain/application/person.ts";

/** What is handed over of each person; a document only where one was given. */
export const handedOfPerson = ["givenNames", "familyNames", "birth", "nationalities", "document"] as const;

/** The most hours before an appointment at which anything of it is handed over. */
export const handedHoursAhead = 72;

/** A person as the port's own systems get them. */
export type HandedPerson = Partial<Pick<Person, (typeof handedOfPerson)[number]>>;

/** A party as the port's own systems get it. Of its needs only the codes: not its words, and nothing about safety. */
export type HandedParty = {
  handle: string;
  /** By the port's clocks, `HH:MM`. */
  time: string;
  size: number;
  people: HandedPerson[];
  speaks: string[];
  interpreter: Application["languages"]["interpreter"];
  needs: string[];
};

/** Leaves out of a party's answers all that is not handed over. */
export function handedParty(
  { handle, time }: { handle: string; time: string },
  { party, languages, needs }: Pick<Application, "party" | "languages" | "needs">,
): HandedParty {
  return {
    handle,
    time,
    size: party.length,
    people: party.map(handedPerson),
    speaks: languages.speaks,
    interpreter: languages.interpreter,
    needs: needs.codes.filter((code) => code !== "safety"),
  };
}

function handedPerson(person: Person): HandedPerson {
  const given = handedOfPerson.filter((field) => person[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, person[field]]));
}
