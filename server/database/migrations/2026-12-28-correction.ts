import { type Kysely, sql } from "kysely";

/**
 * What a member of staff put right at a counter: who saw to it, when and where. In whom, what was written before and what is
 * written now is sealed with the application's own key, for its people alone.
 */
const statements = [
  `create table correction (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    at timestamptz not null,
    port_slug text not null references port,
    staff_id uuid not null references staff,
    change_sealed bytea not null
  )`,
  "create index correction_of_application on correction (application_id, at)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
