import type { Problem } from "#domain/application/problem.ts";
import type { Answers } from "#domain/application/typed.ts";

/** Which of the two numbers is not typed. What else may be wrong with them is told in one sentence, by the server alone. */
export function lackingIn(typed: Answers): Problem[] {
  return ["code", "pin"].filter((path) => !typed[path]?.[0]?.trim()).map((path) => ({ path, problem: "missing" }));
}
