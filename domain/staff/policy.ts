/**
 * Who works here may do only what their task needs. An officer works at one port and sees only that
 * port. Nobody reads what a person wrote without giving a reason, and the reason is kept.
 */

/** The roles of staff, in the order in which they are listed. */
export const roles = ["administrator", "scheduler", "officer", "analyst"] as const;

/** What a member of staff is: one role, given with the invitation. */
export type Role = (typeof roles)[number];

/** Each thing that staff can do on the console. */
export const staffActs = [
  "see-overview",
  "see-port",
  "edit-capacity",
  "check-in",
  "make-secret-new",
  "see-draws",
  "run-draw",
  "commit-draw",
  "propose-urgent",
  "approve-urgent",
  "judge-relation",
  "vouch-for-organisations",
  "see-risks",
] as const;

/** One thing that staff can do. */
export type StaffAct = (typeof staffActs)[number];

type Reach = "any-port" | "own-port";

const policy: Record<StaffAct, Partial<Record<Role, Reach>>> = {
  "see-overview": { administrator: "any-port", scheduler: "any-port", officer: "any-port", analyst: "any-port" },
  "see-port": { administrator: "any-port", scheduler: "any-port", officer: "own-port" },
  "edit-capacity": { administrator: "any-port", scheduler: "any-port" },
  "check-in": { administrator: "any-port", officer: "own-port" },
  "make-secret-new": { administrator: "any-port", officer: "own-port" },
  "see-draws": { administrator: "any-port", scheduler: "any-port", analyst: "any-port" },
  "run-draw": { administrator: "any-port", scheduler: "any-port" },
  "commit-draw": { administrator: "any-port", scheduler: "any-port" },
  "propose-urgent": { administrator: "any-port", scheduler: "any-port", officer: "any-port" },
  "approve-urgent": { administrator: "any-port", scheduler: "any-port", officer: "any-port" },
  "judge-relation": { administrator: "any-port", scheduler: "any-port", officer: "any-port" },
  "vouch-for-organisations": { administrator: "any-port" },
  "see-risks": { administrator: "any-port", scheduler: "any-port", officer: "any-port", analyst: "any-port" },
};

/** What the policy must know of who asks: the role, and the one port of an officer. */
export interface Asker {
  role: Role;
  port: string | null;
}

/** Why somebody may not do a thing. */
export type Refusal = "not-your-task" | "not-your-port";

/**
 * Whether somebody may do a thing, at a port (slug) where the thing happens at one.
 * @returns the reason why not, or null where they may.
 */
export function refusalFor(asker: Asker, act: StaffAct, port: string | null = null): Refusal | null {
  const reach = policy[act][asker.role];
  if (!reach) return "not-your-task";
  if (reach === "own-port" && port !== asker.port) return "not-your-port";
  return null;
}
