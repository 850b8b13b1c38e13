/**
 * Who works here may do only what their task needs. An officer works at one port and sees only that
 * port, and only its parties. Nobody reads what a person wrote without giving a reason, and the reason is kept.
 */
import type { PersonField } from "./shown-fields.ts";

/** The roles of staff, in the order in which they are listed. */
export const roles = ["administrator", "scheduler", "officer", "analyst", "auditor"] as const;

/** What a member of staff is: one role, given with the invitation. */
export type Role = (typeof roles)[number];

/** Each thing that staff can do on the console. */
export const staffActs = [
  "see-overview",
  "see-port",
  "edit-capacity",
  "see-day",
  "check-in",
  "turn-party",
  "keep-day",
  "make-secret-new",
  "correct-answers",
  "answer-correction",
  "see-draws",
  "run-draw",
  "commit-draw",
  "cancel-draw",
  "propose-urgent",
  "approve-urgent",
  "read-needs",
  "see-reseatings",
  "propose-reseating",
  "approve-reseating",
  "propose-handover",
  "approve-handover",
  "see-work",
  "see-letters",
  "send-letter-again",
  "correct-letters",
  "reach-party",
  "judge-relation",
  "see-duplicates",
  "judge-duplicate",
  "vouch-for-organisations",
  "see-risks",
  "see-trends",
  "judge-trend",
  "unmask-trend",
  "keep-known-places",
  "see-digest",
  "see-equity",
  "see-reads",
  "recover-staff",
] as const;

/** One thing that staff can do. */
export type StaffAct = (typeof staffActs)[number];

/** At an officer's own port, for some days there only: so many from today on, first and last included. */
const dayScopes = {
  "own-day": { first: 0, last: 0 },
  // What became of an appointment can still be recorded on the day after.
  "own-counter": { first: -1, last: 0 },
  "own-days": { first: -1, last: 7 },
} as const;

/** For so many days after today an officer sees what the port prepares for. */
export const daysAhead = dayScopes["own-days"].last;

/** Where a role may do it: at any port, for its own one's parties, at its own one, or at its own one and for some days there. */
export type Scope = "any-port" | "own-parties" | "own-port" | keyof typeof dayScopes;

type Cell = { scope: Scope; shows: readonly PersonField[] };

/** One cell of the table: where, and which parts of a person's record the act shows this role. */
const may = (scope: Scope, ...shows: PersonField[]): Cell => ({ scope, shows });

const compared = ["handle", "names", "birth", "document", "relation"] as const;
const atCounter = [...compared, "languages", "needs", "note", "port-note"] as const;
const ofDay = ["handle", "names", "birth", "document", "languages", "needs"] as const;
const ofPerson = ["handle", "names", "birth", "document"] as const;
const toPrepare = ["handle", "languages", "needs"] as const;
const toCompare = [...compared, "contact", "location", "ports"] as const;
const toReach = ["handle", "languages", "contact"] as const;
const number = may("any-port", "handle");
const urgency = ["handle", "needs", "note"] as const;
const belonging = ["handle", "names", "relation"] as const;

/** Of every party for who plans all the ports, and of their own port's for officers. */
const ofParties = (...shows: PersonField[]): Partial<Record<Role, Cell>> => ({
  administrator: may("any-port", ...shows),
  scheduler: may("any-port", ...shows),
  officer: may("own-parties", ...shows),
});

/** An act, the roles whose task it is, where, and what of a person it shows them. What is not here is refused. */
const policy: Record<StaffAct, Partial<Record<Role, Cell>>> = {
  "see-overview": {
    administrator: may("any-port"),
    scheduler: may("any-port"),
    officer: may("any-port"),
    analyst: may("any-port"),
    auditor: may("any-port"),
  },
  "see-port": { administrator: may("any-port"), scheduler: may("any-port"), officer: may("own-port") },
  "edit-capacity": { administrator: may("any-port"), scheduler: may("any-port") },
  "see-day": { administrator: may("any-port", ...toPrepare), officer: may("own-days", ...toPrepare) },
  "check-in": { administrator: may("any-port", ...atCounter), officer: may("own-counter", ...atCounter) },
  "turn-party": { administrator: may("any-port"), officer: may("own-counter") },
  "keep-day": { officer: may("own-day", ...ofDay) },
  "make-secret-new": { administrator: may("any-port", ...toCompare), officer: may("own-port", ...toCompare) },
  "correct-answers": { administrator: may("any-port", ...toCompare), officer: may("own-port", ...toCompare) },
  "answer-correction": { administrator: may("any-port", ...ofPerson), officer: may("own-parties", ...ofPerson) },
  "see-draws": { administrator: may("any-port"), scheduler: may("any-port"), analyst: may("any-port") },
  "run-draw": { administrator: may("any-port"), scheduler: may("any-port") },
  "commit-draw": { administrator: may("any-port"), scheduler: may("any-port") },
  "cancel-draw": { administrator: may("any-port"), scheduler: may("any-port") },
  "propose-urgent": ofParties("handle"),
  "approve-urgent": ofParties("handle"),
  "read-needs": ofParties(...urgency),
  "see-reseatings": { administrator: number, scheduler: number },
  "propose-reseating": { administrator: may("any-port"), scheduler: may("any-port") },
  "approve-reseating": { administrator: number, scheduler: number },
  "propose-handover": { administrator: may("any-port"), scheduler: may("any-port") },
  "approve-handover": { administrator: may("any-port"), scheduler: may("any-port") },
  "see-work": ofParties("handle"),
  "see-letters": ofParties("handle"),
  "send-letter-again": { administrator: number, officer: may("own-parties", "handle") },
  "correct-letters": { administrator: may("any-port"), scheduler: may("any-port") },
  "reach-party": { administrator: may("any-port", ...toReach), officer: may("own-port", ...toReach) },
  "judge-relation": ofParties(...belonging),
  "see-duplicates": ofParties("handle"),
  "judge-duplicate": ofParties(...compared),
  "vouch-for-organisations": { administrator: may("any-port") },
  "see-risks": {
    administrator: may("any-port"),
    scheduler: may("any-port"),
    officer: may("any-port"),
    analyst: may("any-port"),
    auditor: may("any-port"),
  },
  "see-trends": { analyst: may("any-port") },
  "judge-trend": { analyst: may("any-port") },
  "unmask-trend": { analyst: may("any-port", "handle", "names", "destination") },
  "keep-known-places": { administrator: may("any-port"), analyst: may("any-port") },
  "see-digest": {
    administrator: may("any-port"),
    scheduler: may("any-port"),
    officer: may("any-port"),
    analyst: may("any-port"),
  },
  "see-equity": { administrator: may("any-port"), analyst: may("any-port") },
  "see-reads": { auditor: may("any-port", "handle") },
  "recover-staff": { administrator: may("any-port") },
};

/** What the policy must know of who asks: the role, and the one port of an officer. */
export interface Asker {
  role: Role;
  port: string | null;
}

/** Why somebody may not do a thing. */
export type Refusal = "not-your-task" | "not-your-port" | "not-your-day";

/**
 * What a thing is about: how many days after today, at its port, its day is, below 0 before it; and whether its party is one
 * of the asker's own port.
 */
export type About = { fromToday?: number; isOwnParty?: boolean };

/**
 * Whether somebody may do a thing, at a port (slug) where the thing happens at one, and for a day or a party where it is
 * about one. Without a party it is about those of the asker's own port alone.
 * @returns the reason why not, or null where they may.
 */
export function refusalFor(
  asker: Asker,
  act: StaffAct,
  port: string | null = null,
  { fromToday, isOwnParty = true }: About = {},
): Refusal | null {
  const cell = policy[act][asker.role];
  if (!cell) return "not-your-task";
  if (cell.scope === "any-port") return null;
  if (cell.scope === "own-parties") return asker.port !== null && isOwnParty ? null : "not-your-port";
  if (port !== asker.port) return "not-your-port";
  if (cell.scope === "own-port" || fromToday === undefined) return null;
  const { first, last } = dayScopes[cell.scope];
  return fromToday >= first && fromToday <= last ? null : "not-your-day";
}

/** The parts of a person's record that an act shows a role: none where the act is not its task. */
export function shownTo(role: Role, act: StaffAct): readonly PersonField[] {
  return policy[act][role]?.shows ?? [];
}

/**
 * Before these acts whoever works here shows again who they are, unless they did a moment ago: they show a person's
 * record, hand it over or let a device keep it, write to many, draw or change who is drawn first, change places, or let
 * somebody else in. At the counter the record of who stands there is enough.
 */
const graveActs: ReadonlySet<StaffAct> = new Set<StaffAct>([
  "keep-day",
  "make-secret-new",
  "correct-answers",
  "answer-correction",
  "reach-party",
  "read-needs",
  "judge-relation",
  "judge-duplicate",
  "run-draw",
  "commit-draw",
  "cancel-draw",
  "correct-letters",
  "approve-urgent",
  "edit-capacity",
  "propose-reseating",
  "approve-reseating",
  "approve-handover",
  "vouch-for-organisations",
  "unmask-trend",
  "recover-staff",
]);

/** A proof counts for so many minutes. */
const proofMinutes = 5;

/** Whether somebody who last proved who they are at an instant must do so again before an act. */
export function mustProveAgain(act: StaffAct, provedAt: Date, at: Date): boolean {
  return graveActs.has(act) && at.getTime() - provedAt.getTime() >= proofMinutes * 60_000;
}
