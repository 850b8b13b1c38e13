/**
 * "One thing a page: how many you are, each of you, your languages, how to reach you, where you are, the ports, your
 * needs, where you go. At the end you see all answers before you send them. You may go back at any time."
 */
import { partySize } from "./answers.ts";
import { largestParty } from "./party.ts";
import type { Answers } from "./typed.ts";

/** The last part of a question's address. People are numbered from 1. */
export type Question =
  | "device"
  | "party"
  | `person/${number}`
  | "languages"
  | "contact"
  | "location"
  | "ports"
  | "needs"
  | "destination"
  | "check";

const before: Question[] = ["device", "party"];
const after: Question[] = ["languages", "contact", "location", "ports", "needs", "destination", "check"];

/** The questions that this party is asked, in order; one person's page stands there before the size is known. */
export function questionsOf(answers: Answers): Question[] {
  const people = Array.from({ length: Math.max(1, partySize(answers)) }, (_, index): Question => `person/${index + 1}`);
  return [...before, ...people, ...after];
}

/** The question that an address names, or undefined: person/0, person/11 and person/01 are none. */
export function questionAt(slug: string): Question | undefined {
  const fixed = [...before, ...after].find((question) => question === slug);
  const person = /^person\/([1-9]\d?)$/.exec(slug);
  return fixed ?? (person && Number(person[1]) <= largestParty ? `person/${Number(person[1])}` : undefined);
}

/** The question after this one; undefined after the last. */
export function nextQuestion(question: Question, answers: Answers): Question | undefined {
  const questions = questionsOf(answers);
  const index = questions.indexOf(question);
  // A person who was taken out of the party since: go on behind the people.
  return index === -1 ? after[0] : questions[index + 1];
}

/** The question before this one; undefined before the first. */
export function previousQuestion(question: Question, answers: Answers): Question | undefined {
  const questions = questionsOf(answers);
  const index = questions.indexOf(question);
  return index === -1 ? questions[questions.indexOf("languages") - 1] : questions[index - 1];
}

const fields: Record<string, readonly string[]> = {
  device: ["device"],
  party: ["party.length"],
  languages: ["languages."],
  contact: ["contact."],
  location: ["location."],
  ports: ["ports.", "unavailable"],
  needs: ["needs."],
  destination: ["destination."],
  check: ["statement"],
};

/** The fields of a question: whole names, and beginnings of names that end in a dot. */
export function fieldsOf(question: Question): readonly string[] {
  const person = personIndex(question);
  return person === undefined ? (fields[question] ?? []) : [`party.${person}.`];
}

/** Whether a field, or the path of a problem, belongs to a question. */
export function belongsTo(question: Question, path: string): boolean {
  return fieldsOf(question).some((name) => `${path}.`.startsWith(name.endsWith(".") ? name : `${name}.`));
}

/** The question where the problem at a path can be mended. */
export function questionOf(path: string): Question {
  const person = /^party\.(\d)(\.|$)/.exec(path);
  if (person) return `person/${Number(person[1]) + 1}`;
  return [...before, ...after].find((question) => belongsTo(question, path)) ?? (path === "party" ? "party" : "check");
}

/** The index in the party (from 0) of the person whom a question is about. */
export function personIndex(question: Question): number | undefined {
  return question.startsWith("person/") ? Number(question.slice("person/".length)) - 1 : undefined;
}

/** The answers with those of one question replaced by what was posted; fields of other questions are left out. */
export function answerQuestion(question: Question, answers: Answers, posted: Answers): Answers {
  const kept = Object.entries(answers).filter(([field]) => !belongsTo(question, field));
  const typed = Object.entries(posted).filter(([field]) => belongsTo(question, field));
  return Object.fromEntries([...kept, ...typed]);
}

/** What a question's page needs to know: its own answers, without empty ones, and of how many people they are. */
export function answersForPage(question: Question, answers: Answers): Answers {
  const isNeeded = (field: string) => field === "party.length" || belongsTo(question, field);
  const isAnswered = (values: string[]) => values.some((value) => value !== "");
  return Object.fromEntries(Object.entries(answers).filter(([field, values]) => isNeeded(field) && isAnswered(values)));
}

/** What the answers to a question say besides: the third person's are those of a party of three at least. */
export function impliedBy(question: Question, answers: Answers): Answers {
  const index = personIndex(question);
  return index === undefined || index < partySize(answers) ? {} : { "party.length": [String(index + 1)] };
}
