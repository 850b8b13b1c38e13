import { groupDigits, makeSecret } from "#domain/receipt/receipt.ts";
import type { Database } from "#server/database/open-database.ts";
import { receiptSeed } from "#server/keys/derived-secrets.ts";

/** Lines with a receipt of a made-up party in each standing, to look at its place with. */
export async function showReceipts(db: Database): Promise<string[]> {
  const lines = ["Receipts of made-up parties, to look at their place with:"];
  for (const standing of ["waiting", "offered", "confirmed"] as const) {
    const party = await db
      .selectFrom("application")
      .select(["id", "handle", "locale", "receipt_generation"])
      .where("standing", "=", standing)
      .orderBy("registered_at")
      .executeTakeFirst();
    if (!party) continue;
    const secret = makeSecret(receiptSeed(party.id, party.receipt_generation));
    lines.push(`  ${standing.padEnd(10)} ${groupDigits(party.handle)}   ${groupDigits(secret)}   (${party.locale})`);
  }
  return lines;
}
