/**
 * "At a port somebody may put right what is written of you, while you stand there. You see what was changed. Whoever has
 * another name and another birth is another person, and nobody can put that right."
 */
import { writeAnswers } from "../application/answers.ts";
import type { Application } from "../application/application.ts";
import { canonicalJson } from "../application/canonical-json.ts";
import { checkApplication } from "../application/check-application.ts";
import { checkQuestion } from "../application/check-question.ts";
import type { Person } from "../application/person.ts";
import { writePerson } from "../application/person-answers.ts";
import type { Problem } from "../application/problem.ts";
import { questionAt } from "../application/questions.ts";
import { type Answers, given, type Reading } from "../application/typed.ts";

/** The parts of what is written of a person that can be put right at a counter, where they are compared. */
export const correctedParts = ["givenNames", "familyNames", "birth", "document"] as const;

/** One of these parts. */
export type CorrectedPart = (typeof correctedParts)[number];

/** One part as it was and as it is now; absent where nothing was or is written. */
export type Correction = Partial<Record<CorrectedPart, { before?: unknown; after?: unknown }>>;

/** The fields of the form, by their path within the person. */
export const correctedFields = [
  ...["givenNames", "familyNames", "birth.year", "birth.month", "birth.day"],
  ...["document.kind", "document.country", "document.number"],
];

const birthParts = ["birth.year", "birth.month", "birth.day"];

/** What stands in the form of one person, field by field. */
export function fieldsOf(person: Person): Record<string, string> {
  const answers = writePerson(person, 0);
  return Object.fromEntries(correctedFields.map((field) => [field, answers[`party.0.${field}`]?.[0] ?? ""]));
}

/**
 * The application in which one person is as typed, checked as the person's own page checks it. A birth that is known about
 * right, or not at all, stays so until one of its parts is typed anew. Problems have the paths of `correctedFields`.
 */
export function correctPerson(
  application: Application,
  index: number,
  { typed, reading }: { typed: Record<string, string>; reading: Reading },
): { ok: true; application: Application } | { ok: false; problems: Problem[] } {
  const at = `party.${index}`;
  const person = application.party[index];
  const kept = person ? fieldsOf(person) : {};
  const isBirthTyped = birthParts.some((field) => (typed[field] ?? "").trim() !== kept[field]);
  const answers: Answers = {
    ...writeAnswers(application),
    ...Object.fromEntries(correctedFields.map((field) => [`${at}.${field}`, [(typed[field] ?? "").trim()]])),
    ...(isBirthTyped && { [`${at}.birth.precision`]: [""] }),
  };
  const question = questionAt(`person/${index + 1}`);
  const checked = question && checkQuestion(question, answers, reading);
  if (!checked?.ok && checked?.problems.length) return { ok: false, problems: within(checked.problems, at) };
  const whole = checkApplication(answers, reading);
  if (whole.ok) return whole;
  const problems = within(whole.problems, at);
  return {
    ok: false,
    problems: problems.length > 0 ? problems : [{ path: "givenNames", problem: "without-an-adult" }],
  };
}

function within(problems: Problem[], at: string): Problem[] {
  // What is wrong with the whole birth is said at its first field.
  return problems.map(({ path, problem }) => ({
    path: path.replace(`${at}.`, "").replace(/^birth$/, "birth.year"),
    problem,
  }));
}

/** What a correction changes in what is written of a person; empty where nothing does. */
export function correctionOf(before: Person, after: Person): Correction {
  const differ = correctedParts.filter(
    (part) => canonicalJson({ of: before[part] }) !== canonicalJson({ of: after[part] }),
  );
  return Object.fromEntries(differ.map((part) => [part, given({ before: before[part], after: after[part] })]));
}
