import type { StaffId } from "#domain/staff/staff-id.ts";
import type { KnownPlaceKind, PlaceProposal } from "#domain/trends/known-place.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { proposerCounts } from "#server/staff/proposals.ts";
import { asSignals } from "./as-signals.ts";

/** A known place on the console: one that holds, or one that waits for a second person. */
export type SeenPlace = {
  id: string;
  name: string;
  kind: KnownPlaceKind;
  address: string;
  vouchedBy: string;
  expiresOn: string;
  proposedBy: string;
  /** Whether the one who asks proposed it, and so cannot decide it. */
  isOwn: boolean;
  /** Null while it waits. */
  decidedBy: string | null;
};

/** The places that hold or wait, those that wait first. One whose day is over is listed until somebody ends it. */
export async function seePlaces(db: Database, staff: StaffId): Promise<SeenPlace[]> {
  const rows = await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "keep-known-places" });
    return asSignals(tx, (signals) =>
      signals
        .selectFrom("signals.known_place as place")
        .leftJoin("staff as proposer", "proposer.id", "place.proposed_by")
        .leftJoin("staff as decider", "decider.id", "place.decided_by")
        .select(["place.id", "place.name", "place.kind", "place.address", "place.vouched_by", "place.expires_on"])
        .select(["place.proposed_by", "proposer.name as proposer", "decider.name as decider"])
        .where("place.ended_at", "is", null)
        .where(({ or, eb }) => or([eb("place.is_approved", "is", null), eb("place.is_approved", "=", true)]))
        .orderBy("place.is_approved", (order) => order.desc().nullsFirst())
        .orderBy("place.name")
        .execute(),
    );
  });
  return rows.map(({ id, name, kind, address, vouched_by, expires_on, proposed_by, proposer, decider }) => {
    const shown = { id, name, kind, address, vouchedBy: vouched_by, expiresOn: expires_on };
    return { ...shown, proposedBy: proposer ?? "", isOwn: proposed_by === staff, decidedBy: decider };
  });
}

/** Proposes a known place; it counts once another member of staff has agreed. */
export async function proposePlace(
  db: Database,
  staff: StaffId,
  { place, at }: { place: PlaceProposal; at: Date },
): Promise<void> {
  const id = newId();
  await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "keep-known-places" });
    const { name, kind, address, vouchedBy, expiresOn } = place;
    const row = { id, name, kind, address, vouched_by: vouchedBy, expires_on: expiresOn };
    await asSignals(tx, (signals) =>
      signals
        .insertInto("signals.known_place")
        .values({ ...row, proposed_by: staff, proposed_at: at })
        .execute(),
    );
    await addToAudit(tx, { at, actor: staff, action: "propose-known-place", subject: `known-place/${id}` });
  });
}

/**
 * Decides a proposal, by another member of staff than the one who made it.
 * @returns false, with nothing changed, where it is decided already or is one's own.
 */
export async function decidePlace(
  db: Database,
  staff: StaffId,
  { place, isApproved, at }: { place: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "keep-known-places" });
    if (!isId(place)) return false;
    const decided = await asSignals(tx, (signals) =>
      signals
        .updateTable("signals.known_place")
        .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
        .where("id", "=", place)
        .where("decided_at", "is", null)
        .where("proposed_by", "!=", staff)
        .$if(isApproved, (query) => query.where(proposerCounts))
        .executeTakeFirst(),
    );
    if (decided.numUpdatedRows === 0n) return false;
    const action = isApproved ? "approve-known-place" : "refuse-known-place";
    await addToAudit(tx, { at, actor: staff, action, subject: `known-place/${place}` });
    return true;
  });
}

/** Ends a known place at once: to take an innocent explanation away needs nobody's leave. False where none stands. */
export async function endPlace(
  db: Database,
  staff: StaffId,
  { place, at }: { place: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "keep-known-places" });
    if (!isId(place)) return false;
    const ended = await asSignals(tx, (signals) =>
      signals
        .updateTable("signals.known_place")
        .set({ ended_by: staff, ended_at: at })
        .where("id", "=", place)
        .where("is_approved", "=", true)
        .where("ended_at", "is", null)
        .executeTakeFirst(),
    );
    if (ended.numUpdatedRows === 0n) return false;
    await addToAudit(tx, { at, actor: staff, action: "end-known-place", subject: `known-place/${place}` });
    return true;
  });
}
