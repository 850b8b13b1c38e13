import { type Kysely, sql } from "kysely";

/** When whoever has a session of staff last proved who they are, after it began: before grave acts they do again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table staff_session add column proved_at timestamptz`.execute(db);
}
