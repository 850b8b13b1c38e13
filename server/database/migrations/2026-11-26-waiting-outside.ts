import { type Kysely, sql } from "kysely";

/** Each freeze looks through those who wait outside the pool; without this it reads all 300,000 rows for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index application_outside on application (id) where pool_state = 'duplicate' and ended_at is null`.execute(
    db,
  );
}
