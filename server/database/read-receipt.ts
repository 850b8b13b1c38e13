import { makeSecret } from "#domain/receipt/receipt.ts";
import { receiptSeed } from "#server/keys/derived-secrets.ts";
import type { DraftId } from "./draft.ts";
import type { Executor } from "./open-database.ts";
import type { Receipt } from "./register-application.ts";

/**
 * The receipt of a draft that was sent, as often as its session asks; undefined before, and once the secret was made
 * new: the new one is for whoever made it, and not for a session that the first one opened.
 */
export async function readReceipt(db: Executor, id: DraftId): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom("application")
    .select(["handle", "registered_at"])
    .where("id", "=", id)
    .where("receipt_generation", "=", 0)
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = makeSecret(receiptSeed(id, 0));
  return { handle: row.handle, secret, registeredAt: row.registered_at };
}
