import { sql, type Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { type AccountKind, tablesOf } from "./account-kind.ts";

/**
 * Ends accounts of one kind: they open nothing from the next request on, and the ways to sign in are gone. What they
 * did stays attributed; the address is free to be invited again, as a new account.
 */
export async function endAccounts(
  tx: Transaction<Tables>,
  kind: AccountKind,
  { ids, at }: { ids: string[]; at: Date },
): Promise<void> {
  const { session, credential, passkey, secondStep, owner } = tablesOf(kind);
  for (const id of ids) {
    // No address can end in .invalid (RFC 2606).
    await sql`update ${sql.table(kind)} set ended_at = ${at}, updated_at = ${at}, email = id::text || '@ended.invalid'
      where id = ${id}`.execute(tx);
    for (const table of [session, credential, passkey, secondStep]) {
      await sql`delete from ${table} where ${owner} = ${id}`.execute(tx);
    }
  }
}
