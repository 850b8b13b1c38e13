import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Disposition } from "#domain/trends/disposition.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { asSignals, type SignalsTransaction } from "./as-signals.ts";

/**
 * Keeps what an analyst concluded about a finding, in place of what was concluded before. Only from here on does a port
 * hear of it; nothing of it is written to a party.
 * @returns false where there is no such finding.
 */
export async function makeDisposition(
  db: Database,
  staff: StaffId,
  { finding, disposition, at }: { finding: string; disposition: Disposition; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "judge-trend" });
    if (!isId(finding)) return false;
    const { kind, words, expiresOn } = disposition;
    const isKept = await asSignals(tx, async (signals) => {
      const found = await signals
        .selectFrom("signals.finding")
        .select("id")
        .where("id", "=", finding)
        .forUpdate()
        .executeTakeFirst();
      if (!found) return false;
      await endHeld(signals, staff, finding, at);
      await signals
        .insertInto("signals.disposition")
        .values({ id: newId(), finding_id: finding, kind, words, expires_on: expiresOn, made_by: staff, made_at: at })
        .execute();
      return true;
    });
    if (!isKept) return false;
    const detail = { kind, expiresOn };
    await addToAudit(tx, {
      at,
      actor: staff,
      action: "dispose-finding",
      subject: `finding/${finding}`,
      reason: words,
      detail,
    });
    return true;
  });
}

/**
 * Takes back what was concluded: from now on no port hears of it.
 * @returns false where nothing holds.
 */
export async function withdrawDisposition(
  db: Database,
  staff: StaffId,
  { finding, at }: { finding: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "judge-trend" });
    if (!isId(finding)) return false;
    const ended = await asSignals(tx, (signals) => endHeld(signals, staff, finding, at));
    if (ended)
      await addToAudit(tx, { at, actor: staff, action: "withdraw-disposition", subject: `finding/${finding}` });
    return ended;
  });
}

async function endHeld(signals: SignalsTransaction, staff: StaffId, finding: string, at: Date): Promise<boolean> {
  const ended = await signals
    .updateTable("signals.disposition")
    .set({ ended_by: staff, ended_at: at })
    .where("finding_id", "=", finding)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
