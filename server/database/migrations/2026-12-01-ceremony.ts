import { type Kysely, sql } from "kysely";

/** What a public ceremony has said for a run: brought once, after the freeze. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table draw_commitment add column ceremony_text text").execute(db);
}
