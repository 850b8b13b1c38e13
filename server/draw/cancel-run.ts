import type { Transaction } from "kysely";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { copyRecord } from "#server/record/copy-record.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";

/** Why a run is not cancelled. From its seed on nobody may: whoever knows who will win could wish for another draw. */
export type CancelRefusal = "no-such-run" | "has-its-seed" | "cancelled-already";

type Cancelled = { run: string; because: string; at: Date };

/**
 * Cancels a run for cause, before there is a seed. The reason is published in its record; its commitment is never used again,
 * and everybody in its pool waits for the next run.
 */
export async function cancelRun(db: Database, cancelled: Cancelled): Promise<"cancelled" | { refusal: CancelRefusal }> {
  const outcome = await inTransaction(db, (tx) => cancelRunIn(tx, cancelled));
  if (outcome === "cancelled") await copyRecord(db, cancelled.run);
  return outcome;
}

/** The same in a transaction of the caller's, who brings the record to the disk afterwards. */
export async function cancelRunIn(
  tx: Transaction<Tables>,
  { run, because, at }: Cancelled,
): Promise<"cancelled" | { refusal: CancelRefusal }> {
  const found = await tx
    .selectFrom("draw_commitment")
    .select(["commitment", "cancelled_at", "made_by", "signed_at"])
    .where("run", "=", run)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return { refusal: "no-such-run" };
  if (found.cancelled_at) return { refusal: "cancelled-already" };
  const drawn = await tx.selectFrom("draw_run").select("state").where("run", "=", run).executeTakeFirst();
  if (drawn) {
    const ended = await tx
      .updateTable("draw_run")
      .set({ state: "cancelled", finished_at: at })
      .where("run", "=", run)
      .where("state", "=", "frozen")
      .executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) return { refusal: "has-its-seed" };
  }
  await tx.updateTable("draw_commitment").set({ cancelled_at: at }).where("run", "=", run).execute();
  const isUnpublished = found.made_by !== null && found.signed_at === null;
  const files = { "cancelled.json": jsonText({ cancelledAt: at.toISOString(), because }) };
  const first = isUnpublished ? { "commitment.json": jsonText(found.commitment) } : {};
  await keepFiles(tx, { run, files: { ...first, ...files }, at });
  return "cancelled";
}
