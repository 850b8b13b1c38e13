import { type Kysely, sql } from "kysely";

/**
 * What an offer's slip is found by: 12 bytes of chance, made with the offer, so that no way to an appointment can
 * forget it. A slip counts while its offer is confirmed; a new number ends the slips of before.
 */
const statements = [
  "alter table offer add column slip bytea not null default substring(uuid_send(gen_random_uuid()) from 1 for 12)",
  "create unique index offer_by_slip on offer (slip)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
