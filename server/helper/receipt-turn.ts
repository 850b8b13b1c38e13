import { newId } from "#server/chance.ts";
import type { DraftId } from "#server/database/draft.ts";
import type { Executor } from "#server/database/open-database.ts";

/**
 * Each send of what a helper filled in lets the receipt's page show the secret once: a turn. After its person has taken
 * the receipt there is none.
 * @returns the turn, for the address of the receipt; undefined where the receipt has been taken.
 */
export async function giveReceiptTurn(db: Executor, id: DraftId): Promise<string | undefined> {
  const turn = newId();
  const { numUpdatedRows } = await db
    .updateTable("draft")
    .set({ receipt_turn: turn })
    .where("id", "=", id)
    .where("receipt_taken_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? turn : undefined;
}

/** Uses a turn up; false where it was used before, or is none. */
export async function spendReceiptTurn(db: Executor, id: DraftId, turn: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(turn)) return false;
  const { numUpdatedRows } = await db
    .updateTable("draft")
    .set({ receipt_turn: null })
    .where("id", "=", id)
    .where("receipt_turn", "=", turn)
    .where("receipt_taken_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that the person has taken the receipt: its secret is not shown to this session again. */
export async function takeReceipt(db: Executor, id: DraftId, at: Date): Promise<void> {
  await db
    .updateTable("draft")
    .set({ receipt_turn: null, receipt_taken_at: at })
    .where("id", "=", id)
    .where("sent_at", "is not", null)
    .execute();
}
