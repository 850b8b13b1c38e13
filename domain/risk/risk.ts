import type { Role } from "../staff/policy.ts";

/** Where a risk is known from: the Inspector General's reports, Amnesty's, or our own reading of what attackers want. */
export type RiskSource = "oig-24-48" | "oig-23-47" | "amnesty" | "threats";

/** A step from 1, the lowest, to 3. */
export type RiskStep = 1 | 2 | 3;

/** A test by its file, from the root of the project, and the beginning of its name. */
export type NamedTest = { file: string; name: string };

/**
 * One risk as it is after its control: who could be harmed and how, what is done, and what is left are in the words
 * of the console under its id.
 */
export type Risk = {
  id: string;
  from: readonly RiskSource[];
  /** How likely it is with its control. */
  likelihood: RiskStep;
  /** How much it would harm whom it hits. */
  harm: RiskStep;
  /** What shows that the control works; at least one. */
  tests: readonly NamedTest[];
  /** Who looks at it again. */
  owner: Role;
  /** The day by which that is due, as YYYY-MM-DD. */
  dueAgain: string;
};

/** Whether the day by which a risk should have been looked at again is past; days are YYYY-MM-DD. */
export function isOverdue(risk: Pick<Risk, "dueAgain">, today: string): boolean {
  return risk.dueAgain < today;
}

/** The gravest first: likelihood times harm, then the one that is due sooner. */
export function byGravity(one: Risk, other: Risk): number {
  return other.likelihood * other.harm - one.likelihood * one.harm || one.dueAgain.localeCompare(other.dueAgain);
}
