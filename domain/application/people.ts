/** "Take a person out: the answers of the others stay as they are." */
import { partySize } from "./answers.ts";
import type { Answers } from "./typed.ts";

const personField = /^party\.(\d)\.(.+)$/;

/** The answers without the person at an index (from 0); the first person, and the last one left, stay. */
export function removePerson(answers: Answers, index: number): Answers {
  const size = partySize(answers);
  if (index < 1 || index >= size) return answers;
  const kept = Object.entries(answers).flatMap(([field, values]): [string, string[]][] => {
    const [, person, rest] = personField.exec(field) ?? [];
    if (person === undefined) return [[field, values]];
    const at = Number(person);
    return at === index ? [] : [[at > index ? `party.${at - 1}.${rest}` : field, values]];
  });
  return { ...Object.fromEntries(kept), "party.length": [String(size - 1)] };
}
