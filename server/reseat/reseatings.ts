import type { Transaction } from "kysely";
import type { ReseatingReason } from "#domain/capacity/reseating.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { proposerCounts } from "#server/staff/proposals.ts";
import { avoidPort, hasOtherPort } from "./avoided-ports.ts";
import { closeBlocks } from "./close-blocks.ts";
import { liftClosure } from "./lift-closure.ts";
import { type Reseating, reseatingColumns } from "./reseating-row.ts";

/** A port that is to close: its slug, and the first and the last day, `YYYY-MM-DD` by its own calendar. */
export type ClosureProposal = { port: string; from: string; to: string; reason: ReseatingReason; at: Date };

/** Proposes that a port closes. Nothing happens until somebody else agrees. @returns the proposal's id. */
export async function proposeClosure(db: Database, staff: StaffId, proposal: ClosureProposal): Promise<string> {
  const { port, from, to, reason, at } = proposal;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-reseating" });
    const id = newId();
    const row = { id, kind: "closure" as const, port_slug: port, from_on: from, to_on: to, reason };
    await tx
      .insertInto("reseating")
      .values({ ...row, proposed_by: staff, proposed_at: at })
      .execute();
    const detail = { port, from, to };
    await addToAudit(tx, { at, actor: staff, action: "propose-closure", subject: `reseating/${id}`, reason, detail });
    return id;
  });
}

/** Why a party cannot be moved for its safety: it has no place or is proposed already, or it can reach that one port only. */
export type SafetyRefusal = "not-possible" | "only-port";

/** Proposes that one party goes to another of its ports, where it is safe. @returns the proposal's id, or why there is none. */
export async function proposeSafety(
  db: Database,
  staff: StaffId,
  { handle, at }: { handle: string; at: Date },
): Promise<{ id: string } | { refusal: SafetyRefusal }> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-reseating" });
    const party = await tx
      .selectFrom("application")
      .innerJoin("offer", "offer.application_id", "application.id")
      .innerJoin("block", "block.id", "offer.block_id")
      .innerJoin("port", "port.slug", "block.port_slug")
      .select(["application.id", "application.prefs", "block.port_slug", "block.on_date", "port.code"])
      .where("handle", "=", handle)
      .where("offer.state", "in", ["open", "confirmed"])
      .executeTakeFirst();
    if (!party) return { refusal: "not-possible" };
    const { id: application_id, port_slug, on_date } = party;
    // Its place would be taken, and no other could ever be given.
    if (party.prefs.every((code) => code === 0 || code === party.code)) return { refusal: "only-port" };
    const open = tx.selectFrom("reseating").select("id").where("application_id", "=", application_id);
    if (await open.where("decided_at", "is", null).executeTakeFirst()) return { refusal: "not-possible" };
    const id = newId();
    const what = { id, kind: "safety" as const, port_slug, from_on: on_date, to_on: on_date, application_id };
    await tx
      .insertInto("reseating")
      .values({ ...what, reason: "safety", proposed_by: staff, proposed_at: at })
      .execute();
    const subject = `application/${application_id}`;
    await addToAudit(tx, { at, actor: staff, action: "propose-safety", subject, detail: { reseating: id } });
    return { id };
  });
}

/** Fewer places than are booked, of one block or of each block of a date: how many are left, and why. */
export type CutProposal = { port: string; places: number; reason: ReseatingReason; at: Date } & (
  | { block: string; date?: never }
  | { block?: never; date: string }
);

/**
 * Proposes that a block, or each block of a date, has fewer places than are booked, so that parties must move.
 * @returns the proposal's id; undefined where no such block is at this port, or so many places are not booked.
 */
export async function proposeCut(db: Database, staff: StaffId, proposal: CutProposal): Promise<string | undefined> {
  const { port, block, date, places, reason, at } = proposal;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-reseating" });
    const found = await tx
      .selectFrom("block")
      .select("on_date")
      .$if(block !== undefined, (query) => query.where("id", "=", block as string))
      .$if(date !== undefined, (query) => query.where("on_date", "=", date as string))
      .where("port_slug", "=", port)
      .where("booked", ">", places)
      .limit(1)
      .executeTakeFirst();
    if (!found) return undefined;
    const id = newId();
    const what = { id, kind: "cut" as const, port_slug: port, from_on: found.on_date, to_on: found.on_date };
    await tx
      .insertInto("reseating")
      .values({ ...what, block_id: block ?? null, places, reason, proposed_by: staff, proposed_at: at })
      .execute();
    const detail = { reseating: id, places, ...(date && { date }) };
    const subject = block ? `block/${block}` : `port/${port}`;
    await addToAudit(tx, { at, actor: staff, action: "propose-cut", subject, reason, detail });
    return id;
  });
}

/**
 * Decides a proposal, by another member of staff than the one who made it. Where it is approved no place is given there from
 * this instant on; `reseatRound` lists and moves everybody, after a crash too.
 * @returns false, with nothing changed, where it is decided already or is one's own, or its party has no other port any more.
 */
export async function decideReseating(
  db: Database,
  staff: StaffId,
  { proposal, isApproved, at }: { proposal: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "approve-reseating" });
    if (!isId(proposal)) return false;
    // Its ports may have changed since the proposal: somebody who can go nowhere else keeps the place.
    if (isApproved && !(await hasOtherPort(tx, proposal))) return false;
    const decided = await tx
      .updateTable("reseating")
      .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
      .where("id", "=", proposal)
      .where("decided_at", "is", null)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .returning([...reseatingColumns, "reason", "lifts"])
      .executeTakeFirst();
    if (!decided) return false;
    if (isApproved) await follow(tx, decided, at);
    const action = isApproved ? "approve-reseating" : "refuse-reseating";
    const { reason } = decided;
    await addToAudit(tx, { at, actor: staff, action, subject: `reseating/${proposal}`, reason });
    return true;
  });
}

/** What holds from the instant of the approval on, before anybody is moved. */
async function follow(tx: Transaction<Tables>, approved: Reseating & { lifts: string | null }, at: Date) {
  if (approved.lifts) await liftClosure(tx, approved.lifts, at);
  await closeBlocks(tx, approved);
  await avoidPort(tx, approved, at);
}
