import { type Kysely, sql } from "kysely";

/** The ids of the persons who did not come with their party; they have left it, and are back when that is put right. */
const statements = ["alter table offer add column absent text[] not null default '{}'"];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
