import { makeSecret } from "#domain/receipt/receipt.ts";
import { receiptSeed } from "#server/keys/derived-secrets.ts";
import type { DraftId } from "./draft.ts";
import type { Executor } from "./open-database.ts";
import type { Receipt } from "./register-application.ts";

/**
 * The receipt of a draft that was sent, as often as its session asks; undefined before. A receipt that
 * was issued again since then is shown with the secret that is good now.
 */
export async function readReceipt(db: Executor, id: DraftId): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom("application")
    .select(["handle", "receipt_generation", "registered_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = makeSecret(receiptSeed(id, row.receipt_generation));
  return { handle: row.handle, secret, registeredAt: row.registered_at };
}
