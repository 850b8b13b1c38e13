/**
 * "You travel together and wait together: one party, from one to ten people. At least one of you is an adult. A larger
 * party, or children alone, are led to a person at once."
 */
import * as z from "zod/mini";
import { checkBirth, mayBeAdult } from "./birth.ts";
import { type Person, personSchema } from "./person.ts";
import { named, type Problem } from "./problem.ts";

export const largestParty = 10;

/** The people of a party; the first one is the one whom the others' relations name. */
export const partySchema = z.array(personSchema, named("not-a-list")).check(
  z.minLength(1, "missing"),
  z.maxLength(largestParty, "too-many"),
  z.check((context) => {
    context.value.forEach((person, index) => {
      if ((person.relation === "self") === (index === 0)) return;
      const message = index === 0 ? "first-person-is-self" : "not-self";
      context.issues.push({ code: "custom", message, path: [index, "relation"], input: person.relation });
    });
  }),
);

/** What is wrong with the dates of birth of a party, seen from today. */
export function checkBirths(party: readonly Person[], today: string): Problem[] {
  return party.flatMap((person, index) => checkBirth(person.birth, today, `party.${index}.birth`));
}

/** Whether somebody of the party may be an adult today. */
export function hasAdult(party: readonly Pick<Person, "birth">[], today: string): boolean {
  return party.some((person) => mayBeAdult(person.birth, today));
}
