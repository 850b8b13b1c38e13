import { sql, type Transaction } from "kysely";
import type { SignalTables } from "#server/database/signal-tables.ts";
import type { Tables } from "#server/database/tables.ts";

/** A transaction that knows the tables of the schema `signals`. */
export type SignalsTransaction = Transaction<Tables & SignalTables>;

/**
 * Does work with the role that alone reads the schema `signals`, where the database has one, and gives the role back.
 * Everything else of Paso runs without it, so that no page, draw or offer reads a signal, even by mistake.
 */
export async function asSignals<T>(
  tx: Transaction<Tables>,
  work: (signals: SignalsTransaction) => Promise<T>,
): Promise<T> {
  await sql`
    select set_config('role', coalesce((
      select rolname from pg_roles
      where rolname = left('signals_of_' || current_database(), 63) and pg_has_role(session_user, oid, 'MEMBER')
    ), 'none'), true)`.execute(tx);
  // After a fault the transaction is over, and with it the role.
  const done = await work(tx.withTables<SignalTables>());
  await sql`select set_config('role', 'none', true)`.execute(tx);
  return done;
}
