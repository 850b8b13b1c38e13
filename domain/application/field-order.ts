/** "What is to be mended is listed in the order in which the page asks it." */
import type { Problem } from "./problem.ts";
import { personIndex, type Question } from "./questions.ts";

const ofPerson = [
  "relation",
  "givenNames",
  "familyNames",
  "birth",
  "birth.day",
  "birth.month",
  "birth.year",
  "birth.precision",
  "birth.calendar",
  "birthCountry",
  "birthCity",
  "nationalities",
  "gender",
  "document",
  "document.kind",
  "document.country",
  "document.number",
];

const ofQuestion: Record<string, readonly string[]> = {
  device: ["device", "keep"],
  party: ["party.length"],
  languages: ["languages.speaks", "languages.reads", "languages.interpreter"],
  contact: ["contact.phone", "contact.email", "contact.preferred"],
  location: ["location.country", "location.state", "location.city"],
  ports: [...Array.from({ length: 8 }, (_, index) => `ports.${index}`), "unavailable"],
  needs: ["needs.codes", "needs.details", "needs.urgent"],
  destination: ["destination.kind", "destination.address"],
  check: ["statement"],
};

/** The fields of a question in the order of its page; a group such as `party.0.birth` stands before its parts. */
export function fieldOrder(question: Question): readonly string[] {
  const person = personIndex(question);
  return person === undefined ? (ofQuestion[question] ?? []) : ofPerson.map((field) => `party.${person}.${field}`);
}

/** The problems in the order of the page; those of no field of it come last. */
export function inFieldOrder(question: Question, problems: readonly Problem[]): Problem[] {
  const fields = fieldOrder(question);
  const rank = ({ path }: Problem) => (fields.includes(path) ? fields.indexOf(path) : fields.length);
  return [...problems].sort((one, other) => rank(one) - rank(other));
}
