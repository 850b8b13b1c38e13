import { sql } from "kysely";
import { addDays } from "#domain/application/calendar-date.ts";
import type { Commitment } from "#domain/draw/record.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isStillUnknown } from "#server/draw/beacon.ts";
import { makeCommitment } from "#server/draw/commit-run.ts";
import { readSoftware } from "#server/draw/software.ts";
import { copyRecord } from "#server/record/copy-record.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { readSettings } from "#server/settings.ts";
import { demandRight } from "./demand-right.ts";
import { stillCounts } from "./proposals.ts";

/** Whether it is signed, or who made it still counts as one of its two persons. */
const isSignedOrCanBe = sql<boolean>`(signed_by is not null or ${stillCounts("draw_commitment.made_by", "committed_at")})`;

/** How many runs can be committed to ahead. */
export const runsAhead = 14;

/** A run that is to come, and who stands for it. */
export type ComingRun = {
  run: string;
  freezesAt: Date;
  beacon: Commitment["beacon"]["kind"];
  madeBy: string;
  /** Whether the one who asks made it, and so cannot sign it. */
  isOwn: boolean;
  signedBy: string | null;
};

/** The commitments that staff have made for runs that have not begun, the earliest first. */
export async function seeComingRuns(db: Database, staff: StaffId, today: string): Promise<ComingRun[]> {
  await demandRight(db, staff, { act: "commit-draw" });
  const rows = await db
    .selectFrom("draw_commitment")
    .innerJoin("staff as maker", "maker.id", "draw_commitment.made_by")
    .leftJoin("staff as signer", "signer.id", "draw_commitment.signed_by")
    .select(["run", "commitment", "made_by", "maker.name as madeBy", "signer.name as signedBy"])
    .where("on_date", ">=", today)
    .where("cancelled_at", "is", null)
    .where(isSignedOrCanBe)
    .where("run", "not in", db.selectFrom("draw_run").select("run"))
    .orderBy("on_date")
    .orderBy("run")
    .execute();
  return rows.map(({ run, commitment, made_by, madeBy, signedBy }) => {
    const { freezesAt, beacon } = commitment as Commitment;
    return { run, freezesAt: new Date(freezesAt), beacon: beacon.kind, madeBy, isOwn: made_by === staff, signedBy };
  });
}

/**
 * Makes the commitments of the next runs that have none which can still hold, each for the daily time. They hold once
 * somebody else has signed.
 * @returns how many were made.
 */
export async function commitAhead(db: Database, staff: StaffId, at: Date): Promise<number> {
  await demandRight(db, staff, { act: "commit-draw" });
  const software = await readSoftware();
  const { DRAW_AT } = readSettings();
  const today = at.toISOString().slice(0, 10);
  const first = new Date(`${today}T${DRAW_AT}:00Z`) > at ? 0 : 1;
  const dates = Array.from({ length: runsAhead }, (_, i) => addDays(today, first + i));
  return inTransaction(db, async (tx) => {
    const there = await tx
      .selectFrom("draw_commitment")
      .select("on_date")
      .where("on_date", "in", dates)
      .where("made_by", "is not", null)
      .where("cancelled_at", "is", null)
      .where(isSignedOrCanBe)
      .execute();
    const missing = dates.filter((date) => !there.some(({ on_date }) => on_date === date));
    for (const date of missing) {
      const freezesAt = new Date(`${date}T${DRAW_AT}:00Z`);
      const { run } = await makeCommitment(tx, software, { freezesAt, at, madeBy: staff });
      await addToAudit(tx, { at, actor: staff, action: "commit-draw", subject: `draw/${run}` });
    }
    return missing.length;
  });
}

/**
 * Signs a commitment that another member of staff made, and publishes it.
 * @returns false, with nothing changed, where it is one's own, signed or cancelled already, too late for its beacon, or its
 *   maker's account has ended or was set up anew since.
 */
export async function signCommitment(
  db: Database,
  staff: StaffId,
  { run, at }: { run: string; at: Date },
): Promise<boolean> {
  const isSigned = await inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "commit-draw" });
    const found = await tx
      .selectFrom("draw_commitment")
      .select("commitment")
      .where("run", "=", run)
      .where("made_by", "!=", staff)
      .where("signed_by", "is", null)
      .where("cancelled_at", "is", null)
      .where(isSignedOrCanBe)
      .where("on_date", ">=", at.toISOString().slice(0, 10))
      .forUpdate()
      .executeTakeFirst();
    if (!found || !isStillUnknown(found.commitment as Commitment, at)) return false;
    await tx.updateTable("draw_commitment").set({ signed_by: staff, signed_at: at }).where("run", "=", run).execute();
    await keepFiles(tx, { run, files: { "commitment.json": jsonText(found.commitment) }, at });
    await addToAudit(tx, { at, actor: staff, action: "sign-draw", subject: `draw/${run}` });
    return true;
  });
  if (isSigned) await copyRecord(db, run);
  return isSigned;
}
