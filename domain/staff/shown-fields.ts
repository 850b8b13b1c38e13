/**
 * Of what you wrote, whoever works here sees only the parts that their task needs. The rest is not sent to them.
 */
import type { Application } from "#domain/application/application.ts";
import type { Person } from "#domain/application/person.ts";

/** The parts of a party's record that a task can show, from the public number to the words that somebody wrote; `port-note` is what came back from a port. */
export const personFields = [
  "handle",
  "names",
  "birth",
  "document",
  "relation",
  "origin",
  "languages",
  "needs",
  "note",
  "port-note",
  "contact",
  "location",
  "ports",
  "destination",
] as const;

/** One part of a party's record. */
export type PersonField = (typeof personFields)[number];

/** A person of a party, with what a task shows of them. */
export type ShownPerson = Partial<Pick<Person, "givenNames" | "familyNames" | "birth" | "document" | "relation">>;

/** A party's answers, with what a task shows of them and nothing else. */
export type ShownAnswers = { party: ShownPerson[] } & Partial<
  Pick<Application, "languages" | "needs" | "contact" | "location" | "ports" | "destination">
>;

/** Leaves out of a party's answers all that a task does not show. The number of its people stays. */
export function onlyShown(answers: Application, shows: readonly PersonField[]): ShownAnswers {
  const has = (field: PersonField) => shows.includes(field);
  const { languages, contact, location, ports, destination } = answers;
  const { details, ...needs } = answers.needs;
  return {
    party: answers.party.map((person) => shownOf(person, has)),
    ...(has("languages") && { languages }),
    ...(has("needs") && { needs: has("note") && details !== undefined ? { ...needs, details } : needs }),
    ...(has("contact") && { contact }),
    ...(has("location") && { location }),
    ...(has("ports") && { ports }),
    ...(has("destination") && { destination }),
  };
}

function shownOf(person: Person, has: (field: PersonField) => boolean): ShownPerson {
  const { givenNames, familyNames, birth, document, relation } = person;
  return {
    ...(has("names") && givenNames !== undefined && { givenNames }),
    ...(has("names") && familyNames !== undefined && { familyNames }),
    ...(has("birth") && { birth }),
    ...(has("document") && document && { document }),
    ...(has("relation") && { relation }),
  };
}
