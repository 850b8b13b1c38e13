import { sql } from "kysely";
import type { ClosureReason, ReseatingKind, ReseatState } from "#domain/capacity/reseating.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { findTouched } from "./find-touched.ts";
import { isLiftable } from "./lift-closure.ts";
import { reseatingColumns } from "./reseating-row.ts";

/** What one member of staff proposes and another decides. That a party was turned, an officer says alone, and the port's day shows. */
type ProposedKind = Exclude<ReseatingKind, "turned">;

/** A closure, a cut or a party's safety as staff see it in the list. */
export type SeenReseating = {
  id: string;
  kind: ProposedKind;
  port: string;
  from: string;
  to: string;
  reason: ClosureReason | "safety";
  /** Places that are left of a block that is cut, or of each block of a day. */
  places: number | null;
  /** Whether it is about all times of its day or days. */
  isWholeDay: boolean;
  proposedBy: string;
  /** Whether the one who asks proposed it, and so cannot decide it. */
  isOwn: boolean;
  /** `lifted`: a closure that ended before its last day. */
  state: "proposed" | "refused" | "approved" | "lifted";
  /** Of a closure that can end early: whether that is proposed already, and as what. */
  lift: "possible" | { proposal: string } | null;
  decidedBy: string | null;
};

/** One party of it. `reach`: whether a letter goes anywhere, and whether the newest one arrived. */
export type SeenReseat = {
  handle: string;
  size: number;
  state: ReseatState;
  reach: "nowhere" | "failed" | "on-its-way" | "sent";
};

/** A re-seating with its parties; a proposal has those that it would move as things stand. */
export type SeenReseatingWhole = SeenReseating & { parties: SeenReseat[] };

const newest = 50;

/** The newest re-seatings, those that wait for a second person first. */
export async function seeReseatings(db: Database, staff: StaffId, at: Date): Promise<SeenReseating[]> {
  await demandRight(db, staff, { act: "see-reseatings" });
  const rows = await selectReseatings(db, at)
    .orderBy(sql`decided_at is null`, "desc")
    .orderBy("proposed_at", "desc")
    .limit(newest)
    .execute();
  return rows.map((row) => asSeen(row, staff));
}

/** One re-seating and its parties by their numbers, which is kept as a reading of the list. Undefined where there is none. */
export async function seeReseating(
  db: Database,
  staff: StaffId,
  { id, at }: { id: string; at: Date },
): Promise<SeenReseatingWhole | undefined> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "see-reseatings" });
    if (!isId(id)) return undefined;
    const row = await selectReseatings(tx as Database, at)
      .where("reseating.id", "=", id)
      .executeTakeFirst();
    if (!row) return undefined;
    const seen = asSeen(row, staff);
    const states = new Map<string, ReseatState>();
    if (seen.state === "proposed") {
      for (const { application } of await findTouched(tx, row)) states.set(application, "to-do");
    } else {
      const listed = tx.selectFrom("reseat").select(["application_id", "state"]).where("reseating_id", "=", id);
      for (const { application_id, state } of await listed.execute()) states.set(application_id, state);
    }
    if (states.size === 0) return { ...seen, parties: [] };
    const detail = { parties: states.size };
    await addToAudit(tx, { at, actor: staff, action: "see-reseating", subject: `reseating/${id}`, detail });
    const parties = await tx
      .selectFrom("application")
      .select(["id", "handle", "size", ...reachColumns])
      .select(({ selectFrom }) =>
        selectFrom("letter")
          .select("letter.state")
          .whereRef("letter.application_id", "=", "application.id")
          .orderBy("queued_at", "desc")
          .limit(1)
          .as("letter"),
      )
      .where("id", "in", [...states.keys()])
      .orderBy("handle")
      .execute();
    return {
      ...seen,
      parties: parties.map(({ id: application, handle, size, letter, ...reach }) => ({
        handle,
        size,
        state: states.get(application) ?? "to-do",
        reach: isReached(reach) ? reachBy(letter) : "nowhere",
      })),
    };
  });
}

function reachBy(letter: string | null): SeenReseat["reach"] {
  if (letter === "failed") return "failed";
  return letter === "sent" || letter === "delivered" ? "sent" : "on-its-way";
}

function selectReseatings(db: Database, at: Date) {
  return db
    .selectFrom("reseating")
    .innerJoin("port", "port.slug", "reseating.port_slug")
    .innerJoin("staff as proposer", "proposer.id", "reseating.proposed_by")
    .leftJoin("staff as decider", "decider.id", "reseating.decided_by")
    .select([...reseatingColumns, "reason", "is_approved", "proposed_by", "lifted_at", isLiftable(at).as("isLiftable")])
    .select(({ selectFrom }) =>
      selectFrom("reseating as lift")
        .select("lift.id")
        .whereRef("lift.lifts", "=", "reseating.id")
        .where("lift.decided_at", "is", null)
        .as("openLift"),
    )
    .select(["port.name as port", "proposer.name as proposedBy", "decider.name as decidedBy"])
    .where("reseating.kind", "!=", "turned")
    .$narrowType<{ kind: ProposedKind; reason: SeenReseating["reason"] }>();
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReseatings>["execute"]>>[number];

function asSeen(row: Row, staff: StaffId): SeenReseating {
  const { id, kind, port, reason, places, proposedBy, decidedBy, from_on, to_on, block_id, is_approved, proposed_by } =
    row;
  const decided = is_approved ? (row.lifted_at ? "lifted" : "approved") : "refused";
  const state = is_approved === null ? "proposed" : decided;
  const lift = row.isLiftable ? (row.openLift ? { proposal: row.openLift } : "possible") : null;
  const isWholeDay = kind === "closure" || kind === "lift" || (kind === "cut" && block_id === null);
  const days = { from: from_on, to: to_on, isWholeDay };
  return { id, kind, port, ...days, reason, places, proposedBy, decidedBy, state, lift, isOwn: proposed_by === staff };
}
