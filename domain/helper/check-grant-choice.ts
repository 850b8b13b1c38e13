/** "You say what a helper may do for you, and for how long. Both can be ended at any time." */
import type { Problem } from "../application/problem.ts";
import { type Answers, typed } from "../application/typed.ts";
import { type Grant, grantTerms } from "./grant.ts";

/** What a person chose, or what is wrong with it by field: `may`, `days`. */
export type CheckedGrantChoice = { ok: true; grant: Grant; days: number } | { ok: false; problems: Problem[] };

/** Reads what a person lets a helper do. Nothing ticked is an answer: the helper may see, and no more. */
export function checkGrantChoice(answers: Answers): CheckedGrantChoice {
  const may = answers["may"] ?? [];
  const chosen = typed(answers, "days");
  const days = grantTerms.find((term) => String(term) === chosen);
  const problems: Problem[] = [];
  if (may.some((each) => each !== "change" && each !== "confirm")) {
    problems.push({ path: "may", problem: "not-an-option" });
  }
  if (chosen === undefined) problems.push({ path: "days", problem: "missing" });
  else if (days === undefined) problems.push({ path: "days", problem: "not-an-option" });
  if (days === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, grant: { mayChange: may.includes("change"), mayConfirm: may.includes("confirm") }, days };
}
