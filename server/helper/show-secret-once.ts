import { newId } from "#server/chance.ts";
import type { DraftId } from "#server/database/draft.ts";
import type { Executor } from "#server/database/open-database.ts";

/** A receipt that was shown may be lost on its way: for so long after the send it is shown once more. */
const againMs = 10 * 60_000;

/** A secret that nobody looked at waits for so long after the send: whoever comes to the laptop later is not its person. */
const unseenMs = 60 * 60_000;

/**
 * Each send of what a helper filled in lets the receipt's page show the secret once: a turn. After its person has taken
 * the receipt there is none, and none ten minutes after the send where it was shown, or an hour after it where it was
 * not: by then the person may have gone, and the helper not.
 * @returns the turn, for the address of the receipt; undefined where the secret is not shown again.
 */
export async function giveReceiptTurn(db: Executor, id: DraftId, at: Date): Promise<string | undefined> {
  const turn = newId();
  const { numUpdatedRows } = await db
    .updateTable("draft")
    .set({ receipt_turn: turn })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("receipt_turn", "is not", null), eb("sent_at", ">", new Date(at.getTime() - againMs))]))
    .where("sent_at", ">", new Date(at.getTime() - unseenMs))
    .where("receipt_taken_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? turn : undefined;
}

/** Uses a turn up; false where it was used before, is none, or comes an hour after the send. */
export async function spendReceiptTurn(db: Executor, id: DraftId, turn: string, at: Date): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(turn)) return false;
  const { numUpdatedRows } = await db
    .updateTable("draft")
    .set({ receipt_turn: null })
    .where("id", "=", id)
    .where("receipt_turn", "=", turn)
    .where("sent_at", ">", new Date(at.getTime() - unseenMs))
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
