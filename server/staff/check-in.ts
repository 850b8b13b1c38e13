import type { Transaction } from "kysely";
import type { ReadingReason } from "#domain/staff/reading-reason.ts";
import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { readPortNotes } from "#server/handover/port-notes.ts";
import { endEveryGrant } from "#server/helper/end-grant.ts";
import { listGrantsFor } from "#server/helper/live-grant.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { readApplication } from "./read-application.ts";

/** What an officer sees of a party at the counter. */
export type PartyAtCounter = {
  offer: string;
  handle: string;
  time: string;
  size: number;
  state: "confirmed" | "came" | "did-not-come";
  answers: ShownAnswers;
  /** How many helpers have access to the application. */
  helpers: number;
  /** What the port's own systems have said of the party. */
  portNotes: { text: string; at: Date }[];
};

/** Where and when somebody stands at the counter: a port's slug, the date by its clocks, the instant. */
export type Counter = { port: string; date: string; at: Date };

/** What became of it: a party came, or did not. */
export type Outcome = "came" | "did-not-come";

/**
 * The party with this handle and an appointment at this port today. The reading is kept. Of an
 * appointment elsewhere or on another day nothing is told.
 */
export async function lookUpAtCounter(
  db: Database,
  staff: StaffId,
  { handle, reason, counter }: { handle: string; reason: ReadingReason; counter: Counter },
): Promise<PartyAtCounter | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "check-in", ...counter });
    const found = await selectAppointments(tx, counter).where("application.handle", "=", handle).executeTakeFirst();
    if (!found) return undefined;
    const { at } = counter;
    const answers = await readApplication(tx, staff, { applicationId: found.application_id, reason, right, at });
    if (!answers) return undefined;
    const { id: offer, size, at_time } = found;
    const state = found.state as PartyAtCounter["state"];
    const helpers = (await listGrantsFor(tx, found.application_id, at)).length;
    const asked = { application: found.application_id, port: counter.port };
    const portNotes = right.shows.includes("port-note") ? await readPortNotes(tx, asked) : [];
    return { offer, handle, size, state, time: at_time.slice(0, 5), answers, helpers, portNotes };
  });
}

/**
 * Keeps whether a party came. On the same day it can be put right.
 * @returns false, with nothing changed, where there is no such appointment at this port today.
 */
export async function keepOutcome(
  db: Database,
  staff: StaffId,
  { offer, outcome, counter }: { offer: string; outcome: Outcome; counter: Counter },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", ...counter });
    return markOutcome(tx, staff, { offer, outcome, counter });
  });
}

/** Keeps an outcome in a transaction that knows who may: a member of staff's, or the one of made-up people. */
export async function markOutcome(
  tx: Transaction<Tables>,
  actor: StaffId | "system",
  { offer, outcome, counter }: { offer: string; outcome: Outcome; counter: Counter },
): Promise<boolean> {
  if (!isId(offer)) return false;
  const found = await selectAppointments(tx, counter)
    .where("offer.id", "=", offer)
    .forUpdate("offer")
    .executeTakeFirst();
  if (!found) return false;
  const { at } = counter;
  await tx
    .updateTable("offer")
    .set({ state: outcome, checked_in_at: outcome === "came" ? at : null })
    .where("id", "=", offer)
    .execute();
  // Who did not come keeps their seniority: the entry pauses until they say that they are still waiting.
  await tx
    .updateTable("application")
    .set(outcome === "came" ? { standing: "done", ended_at: at } : { standing: "paused", ended_at: null })
    .where("id", "=", found.application_id)
    .execute();
  await addToAudit(tx, { at, actor, action: outcome, subject: `application/${found.application_id}` });
  return true;
}

/**
 * Ends every helper's access to a party's application, as the party asks at the counter.
 * @returns false, with nothing changed, where there is no such appointment at this port today.
 */
export async function endHelpersAtCounter(
  db: Database,
  staff: StaffId,
  { offer, counter }: { offer: string; counter: Counter },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", ...counter });
    if (!isId(offer)) return false;
    const found = await selectAppointments(tx, counter).where("offer.id", "=", offer).executeTakeFirst();
    if (!found) return false;
    const { at } = counter;
    const count = await endEveryGrant(tx, { application: found.application_id, by: "counter", at });
    const subject = `application/${found.application_id}`;
    await addToAudit(tx, { at, actor: staff, action: "end-helpers", subject, detail: { count } });
    return true;
  });
}

function selectAppointments(tx: Transaction<Tables>, { port, date }: Counter) {
  return tx
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("application", "application.id", "offer.application_id")
    .select(["offer.id", "offer.application_id", "offer.size", "offer.state", "block.at_time"])
    .where("block.port_slug", "=", port)
    .where("block.on_date", "=", date)
    .where("offer.state", "in", ["confirmed", "came", "did-not-come"]);
}
