/** "A problem stands beside the field in which it can be mended." */
import { portSlugs } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { type Answers, typed } from "./typed.ts";

const set = /^(party\.\d\.nationalities|languages\.speaks|languages\.reads|unavailable|needs\.codes)\.\d+$/;

/** The problems by field of the form: a set is one field, ports are counted with the empty ones between them. */
export function formProblems(problems: readonly Problem[], answers: Answers): Problem[] {
  const chosen = portSlugs.map((_, index) => index).filter((index) => typed(answers, `ports.${index}`) !== undefined);
  const byField = new Map<string, Problem>();
  for (const { path, problem } of problems) {
    const field = fieldOf(path, chosen);
    if (!byField.has(field)) byField.set(field, { path: field, problem });
  }
  return [...byField.values()];
}

function fieldOf(path: string, chosen: readonly number[]): string {
  if (path === "party") return "party.length";
  if (path === "ports") return "ports.0";
  const port = /^ports\.(\d)$/.exec(path);
  if (port) return `ports.${chosen[Number(port[1])] ?? port[1]}`;
  return set.exec(path)?.[1] ?? path;
}
