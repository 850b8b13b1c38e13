import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type Signed, signStatement } from "#server/keys/signing-key.ts";
import { chainAudit, lastLink } from "./chain-audit.ts";

/**
 * Links every row that is left and signs how far the chain has come, for the public list of heads: whoever holds a head
 * can tell later that nothing before it was changed or cut off. Nothing new, no head.
 */
export async function signAuditHead(db: Database, at: Date): Promise<void> {
  await chainAudit(db, "all");
  await inTransaction(db, async (tx) => {
    const last = await lastLink(tx);
    if (!last) return;
    const seq = Number(last.seq);
    const hash = Buffer.from(last.link_hash).toString("hex");
    const signed = signStatement({ kind: "paso/audit-head/1", at: at.toISOString(), seq, hash });
    await tx
      .insertInto("audit_head")
      .values({ seq, at, ...signed })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** The signed heads, the newest first. */
export async function readAuditHeads(db: Database, most: number): Promise<Signed[]> {
  return db
    .selectFrom("audit_head")
    .select(["statement", "signature", "key"])
    .orderBy("seq", "desc")
    .limit(most)
    .execute();
}
