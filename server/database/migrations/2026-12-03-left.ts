import { type Kysely, sql } from "kysely";

/** The question that a draft on a kiosk showed last: where it was left, if nobody says so. It goes with the draft. */
const statements = ["alter table draft add column kiosk_page text"];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
