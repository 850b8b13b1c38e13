import { sql } from "kysely";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type Account, subjectOf, tablesOf } from "./account-kind.ts";

/** An account has at most so many passkeys. */
export const mostPasskeys = 10;

/** A passkey as its owner sees it in the list. */
export type Passkey = { id: string; name: string; addedAt: Date; usedAt: Date | null };

/** The passkeys of an account, the first added first. */
export async function listPasskeys(db: Database, account: Account): Promise<Passkey[]> {
  const { passkey, owner } = tablesOf(account.kind);
  const { rows } = await sql<Passkey>`
    select id, name, added_at as "addedAt", used_at as "usedAt" from ${passkey}
    where ${owner} = ${account.id} order by added_at, id
  `.execute(db);
  return rows;
}

/** Removes a passkey of an account's own: from now on it opens nothing. Answers whether there was one. */
export async function removePasskey(
  db: Database,
  account: Account,
  removed: { id: string; at: Date },
): Promise<boolean> {
  const { passkey, owner } = tablesOf(account.kind);
  return inTransaction(db, async (tx) => {
    const { rows } = await sql`
      delete from ${passkey} where id::text = ${removed.id} and ${owner} = ${account.id} returning id
    `.execute(tx);
    if (rows.length === 0) return false;
    await addToAudit(tx, {
      at: removed.at,
      actor: account.id,
      action: "remove-passkey",
      subject: subjectOf(account),
      detail: { passkey: removed.id },
    });
    return true;
  });
}
