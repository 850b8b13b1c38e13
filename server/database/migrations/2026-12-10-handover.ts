import { type Kysely, sql } from "kysely";

/**
 * An unsent draft goes from any device to any other by a code that is typed: of the code a fingerprint is kept, and the
 * page to go on at. Where a shared device has it (`home_token_hash`), it goes back to the device it came from when it is
 * left there. `device_keeps`: that device has the answers too, and may send them itself.
 */
const statements = [
  "alter table phone_handover add column code_hash bytea unique",
  "alter table phone_handover add column page text",
  "alter table draft add column home_token_hash bytea",
  "alter table draft add column device_keeps boolean not null default false",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
