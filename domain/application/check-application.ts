/** "Before you send, Paso looks through all answers once more, the same way for everybody." */
import { readAnswers } from "./answers.ts";
import { type Application, applicationSchema } from "./application.ts";
import { formProblems } from "./form-problems.ts";
import { checkBirths, hasAdult } from "./party.ts";
import { type Problem, problemsOf } from "./problem.ts";
import type { Answers, Reading } from "./typed.ts";

/** A rule that says no: children alone are led to a person at once, and stand in no draw. */
export type Refusal = "without-an-adult";

/** What came of a check. A refusal stands alone: nothing in the answers is wrong. */
export type Checked<Value> = ({ ok: true } & Value) | { ok: false; problems: Problem[]; refusal?: Refusal };

/** Checks a whole application that came as JSON. An empty text, and null, are no answer, as in the form. */
export function checkJson(json: unknown, today: string): Checked<{ application: Application }> {
  const parsed = applicationSchema.safeParse(withoutEmpty(json));
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const application = parsed.data;
  const problems = checkBirths(application.party, today);
  if (problems.length > 0) return { ok: false, problems };
  return hasAdult(application.party, today)
    ? { ok: true, application }
    : { ok: false, problems: [], refusal: "without-an-adult" };
}

/** Checks all the answers of a draft, as the last page does. */
export function checkApplication(answers: Answers, reading: Reading): Checked<{ application: Application }> {
  const checked = checkJson(readAnswers(answers, reading), reading.today);
  return checked.ok ? checked : { ...checked, problems: formProblems(checked.problems, answers) };
}

const deepest = 8;

function withoutEmpty(json: unknown, depth = 0): unknown {
  if (depth > deepest || typeof json !== "object" || json === null || Array.isArray(json)) {
    return Array.isArray(json) && depth <= deepest ? json.map((item) => withoutEmpty(item, depth + 1)) : json;
  }
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => value !== null && !(typeof value === "string" && value.trim() === ""))
      .map(([key, value]) => [key, withoutEmpty(value, depth + 1)]),
  );
}
