import type { Commitment } from "#domain/draw/record.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { cancelRunIn } from "#server/draw/cancel-run.ts";
import { copyRecord } from "#server/record/copy-record.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { proposerCounts } from "./proposals.ts";

/** Letters of a reason, which is published, at most. */
export const longestReason = 300;

/** A draw that may still be cancelled, since it has no seed, and what waits for a second person. */
export type CancellableRun = {
  run: string;
  freezesAt: Date;
  open: { id: string; because: string; proposedBy: string; isOwn: boolean } | undefined;
};

/** The draws that may still be cancelled, the earliest first. */
export async function seeCancellable(db: Database, staff: StaffId, today: string): Promise<CancellableRun[]> {
  await demandRight(db, staff, { act: "cancel-draw" });
  const rows = await cancellable(db, today)
    .leftJoin("draw_cancellation as open", (join) =>
      join.onRef("open.run", "=", "draw_commitment.run").on("open.decided_at", "is", null),
    )
    .leftJoin("staff", "staff.id", "open.proposed_by")
    .select(["draw_commitment.run", "commitment", "open.id", "open.because", "open.proposed_by", "staff.name"])
    .orderBy("draw_commitment.on_date")
    .orderBy("draw_commitment.run")
    .execute();
  return rows.map(({ run, commitment, id, because, proposed_by, name }) => ({
    run,
    freezesAt: new Date((commitment as Commitment).freezesAt),
    open:
      id === null ? undefined : { id, because: because ?? "", proposedBy: name ?? "", isOwn: proposed_by === staff },
  }));
}

/**
 * Proposes that a draw is cancelled, with the reason that will be published.
 * @returns false, with nothing changed, where it has its seed, is cancelled already, or somebody has proposed it.
 */
export async function proposeCancelling(
  db: Database,
  staff: StaffId,
  { run, because, at }: { run: string; because: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "cancel-draw" });
    const today = at.toISOString().slice(0, 10);
    const found = await cancellable(tx, today).select("draw_commitment.run").where("draw_commitment.run", "=", run);
    if (!(await found.executeTakeFirst())) return false;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("draw_cancellation")
      .values({ id: newId(), run, because, proposed_by: staff, proposed_at: at })
      .onConflict((conflict) => conflict.column("run").where("decided_at", "is", null).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await addToAudit(tx, {
      at,
      actor: staff,
      action: "propose-cancelling",
      subject: `draw/${run}`,
      detail: { because },
    });
    return true;
  });
}

/**
 * Approves or refuses what somebody else proposed. An approved draw is cancelled at once, and the reason is published.
 * @returns false, with nothing changed, where it is one's own, decided already, by nobody who counts any more, or has its seed.
 */
export async function decideCancelling(
  db: Database,
  staff: StaffId,
  { proposal, isApproved, at }: { proposal: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  const cancelled = await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "cancel-draw" });
    if (!isId(proposal)) return undefined;
    const found = await tx
      .selectFrom("draw_cancellation")
      .select(["run", "because"])
      .where("id", "=", proposal)
      .where("decided_at", "is", null)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .forUpdate()
      .executeTakeFirst();
    if (!found) return undefined;
    const { run, because } = found;
    if (isApproved && (await cancelRunIn(tx, { run, because, at })) !== "cancelled") return undefined;
    const decision = { decided_by: staff, decided_at: at, is_approved: isApproved };
    await tx.updateTable("draw_cancellation").set(decision).where("id", "=", proposal).execute();
    const action = isApproved ? "approve-cancelling" : "refuse-cancelling";
    await addToAudit(tx, { at, actor: staff, action, subject: `draw/${run}` });
    return run;
  });
  if (cancelled !== undefined && isApproved) await copyRecord(db, cancelled);
  return cancelled !== undefined;
}

/** From its seed on nobody may cancel a draw; one of a day that is over, and was never begun, is nobody's any more. */
function cancellable(db: Executor, today: string) {
  return db
    .selectFrom("draw_commitment")
    .leftJoin("draw_run", "draw_run.run", "draw_commitment.run")
    .where("draw_commitment.cancelled_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("draw_run.state", "=", "frozen"),
        eb.and([eb("draw_run.run", "is", null), eb("draw_commitment.on_date", ">=", today)]),
      ]),
    );
}
