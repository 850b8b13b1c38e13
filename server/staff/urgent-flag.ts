import type { StaffId } from "#domain/staff/staff-id.ts";
import type { UrgentReason } from "#domain/staff/urgent-reason.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { isPartyOf } from "./of-port.ts";
import { proposerCounts } from "./proposals.ts";

/** A party that asks for urgency and about which nobody has proposed anything. */
export type AsksUrgent = { handle: string; size: number; registeredOn: string };

/** A proposal that waits for a second member of staff. */
export type OpenProposal = {
  id: string;
  handle: string;
  size: number;
  reason: UrgentReason;
  proposedBy: string;
  proposedAt: Date;
  /** Whether the one who asks proposed it, and so cannot decide it. */
  isOwn: boolean;
};

/** Parties of who asks's port that ask for urgency, oldest first; what they wrote is read on its own, with a reason. */
export async function seeAskingUrgent(db: Database, staff: StaffId): Promise<AsksUrgent[]> {
  const { port } = await demandRight(db, staff, { act: "propose-urgent" });
  return db
    .selectFrom("application")
    .select(["handle", "size", "registered_on as registeredOn"])
    .where("asks_urgent", "=", true)
    .where("is_urgent", "=", false)
    .where("standing", "=", "waiting")
    .where(isPartyOf(port))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("urgent_proposal").select("id").whereRef("urgent_proposal.application_id", "=", "application.id"),
        ),
      ),
    )
    .orderBy("registered_on")
    .orderBy("handle")
    .limit(200)
    .execute();
}

/** The proposals about parties of who asks's port that wait for a second member of staff, oldest first. */
export async function seeProposals(db: Database, staff: StaffId): Promise<OpenProposal[]> {
  const { port } = await demandRight(db, staff, { act: "approve-urgent" });
  const rows = await db
    .selectFrom("urgent_proposal")
    .innerJoin("application", "application.id", "urgent_proposal.application_id")
    .innerJoin("staff", "staff.id", "urgent_proposal.proposed_by")
    .select(["urgent_proposal.id", "application.handle", "application.size", "urgent_proposal.reason"])
    .select(["urgent_proposal.proposed_by", "urgent_proposal.proposed_at", "staff.name"])
    .where("decided_at", "is", null)
    .where(isPartyOf(port))
    .orderBy("proposed_at")
    .execute();
  return rows.map(({ proposed_by, proposed_at, name, reason, ...row }) => {
    return {
      ...row,
      reason: reason as UrgentReason,
      proposedBy: name,
      proposedAt: proposed_at,
      isOwn: proposed_by === staff,
    };
  });
}

/**
 * Proposes that a waiting party is urgent.
 * @returns false where no party with this handle waits, or it is urgent or proposed already.
 */
export async function proposeUrgent(
  db: Database,
  staff: StaffId,
  { handle, reason, at }: { handle: string; reason: UrgentReason; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-urgent", party: { handle } });
    const party = await tx
      .selectFrom("application")
      .select("id")
      .where("handle", "=", handle)
      .where("is_urgent", "=", false)
      .where("standing", "in", ["waiting", "paused"])
      .executeTakeFirst();
    if (!party) return false;
    const made = await tx
      .insertInto("urgent_proposal")
      .values({ id: newId(), application_id: party.id, reason, proposed_by: staff, proposed_at: at })
      .onConflict((conflict) => conflict.column("application_id").where("decided_at", "is", null).doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return false;
    await addToAudit(tx, { at, actor: staff, action: "propose-urgent", subject: `application/${party.id}`, reason });
    return true;
  });
}

/**
 * Decides a proposal, by another member of staff than the one who made it.
 * @returns false, with nothing changed, where it is decided already or is one's own.
 */
export async function decideUrgent(
  db: Database,
  staff: StaffId,
  { proposal, isApproved, at }: { proposal: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "approve-urgent", party: { proposal } });
    if (!isId(proposal)) return false;
    const decided = await tx
      .updateTable("urgent_proposal")
      .set({ decided_by: staff, decided_at: at, is_approved: isApproved })
      .where("id", "=", proposal)
      .where("decided_at", "is", null)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .returning(["application_id", "reason"])
      .executeTakeFirst();
    if (!decided) return false;
    const { application_id, reason } = decided;
    if (isApproved) {
      await tx.updateTable("application").set({ is_urgent: true }).where("id", "=", application_id).execute();
    }
    const action = isApproved ? "approve-urgent" : "refuse-urgent";
    await addToAudit(tx, { at, actor: staff, action, subject: `application/${application_id}`, reason });
    return true;
  });
}
