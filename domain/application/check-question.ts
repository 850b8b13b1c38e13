/** "Each page says at once what it could not understand, and keeps what you typed." */
import * as z from "zod/mini";
import { partySize, readAnswers } from "./answers.ts";
import { applicationSchema } from "./application.ts";
import { birthSchema, checkBirth } from "./birth.ts";
import type { Refusal } from "./check-application.ts";
import { inFieldOrder } from "./field-order.ts";
import { formProblems } from "./form-problems.ts";
import { hasAdult, largestParty } from "./party.ts";
import { personSchema } from "./person.ts";
import { type Problem, problemsOf } from "./problem.ts";
import { belongsTo, impliedBy, personIndex, type Question } from "./questions.ts";
import { type Answers, type Reading, typed, typedNumber } from "./typed.ts";

export type CheckedQuestion = { ok: true } | { ok: false; problems: Problem[]; refusal?: Refusal };

export const devices = ["own", "shared"] as const;

/**
 * Checks the answers of one question. Where `reading` knows no names of countries or languages (in the browser), words
 * that are no code are left to the server.
 */
export function checkQuestion(question: Question, answers: Answers, reading: Reading): CheckedQuestion {
  const left = [...(reading.countryOf ? [] : ["unknown-country"]), ...(reading.languageOf ? [] : ["unknown-language"])];
  const found = formProblems(problemsIn(question, answers, reading), answers);
  const problems = inFieldOrder(
    question,
    found.filter(({ problem }) => !left.includes(problem)),
  );
  if (problems.length > 0) return { ok: false, problems };
  if (personIndex(question) === partySize(answers) - 1 && isWithoutAdult(answers, reading)) {
    return { ok: false, problems: [], refusal: "without-an-adult" };
  }
  return { ok: true };
}

function problemsIn(question: Question, answers: Answers, reading: Reading): Problem[] {
  if (question === "device") return checkDevice(answers);
  if (question === "party") return checkSize(answers);
  const read = readAnswers({ ...answers, ...impliedBy(question, answers) }, reading) as { party: unknown[] };
  const index = personIndex(question);
  if (index !== undefined) return checkPerson(read.party[index], index, reading.today);
  const parsed = applicationSchema.safeParse(read);
  return parsed.success ? [] : problemsOf(parsed.error).filter(({ path }) => belongsTo(question, path));
}

function checkDevice(answers: Answers): Problem[] {
  const device = typed(answers, "device");
  if (device === undefined) return [{ path: "device", problem: "missing" }];
  return devices.some((one) => one === device) ? [] : [{ path: "device", problem: "not-an-option" }];
}

function checkSize(answers: Answers): Problem[] {
  const size = typedNumber(answers, "party.length");
  const at = (problem: string): Problem[] => [{ path: "party.length", problem }];
  if (size === undefined) return at("missing");
  if (typeof size === "string") return at("not-a-number");
  return size < 1 ? at("too-few") : size > largestParty ? at("too-many") : [];
}

function checkPerson(person: unknown, index: number, today: string): Problem[] {
  const path = `party.${index}`;
  const parsed = personSchema.safeParse(person);
  // A date that has the form of one is looked at whatever else is wrong: everything is said at once.
  const born = z.object({ birth: birthSchema }).safeParse(person);
  const ofBirth = born.success ? checkBirth(born.data.birth, today, `${path}.birth`) : [];
  if (!parsed.success) return [...problemsOf(parsed.error, path), ...ofBirth];
  if ((parsed.data.relation === "self") !== (index === 0)) {
    const problem = index === 0 ? "first-person-is-self" : "not-self";
    return [{ path: `${path}.relation`, problem }, ...ofBirth];
  }
  return ofBirth;
}

/** Whether every person's date of birth is known to be a child's: judged only when all of them have been said. */
function isWithoutAdult(answers: Answers, reading: Reading): boolean {
  const { party } = readAnswers(answers, reading) as { party: unknown[] };
  const births = z.array(z.object({ birth: birthSchema })).safeParse(party);
  return births.success && !hasAdult(births.data, reading.today);
}
