import { type Kysely, sql } from "kysely";

/** A party that was counted by mistake stays written, as undone: its people leave the day's counts, its number is nobody's. */
const statements = [
  "alter table walk_in add column undone_by uuid references staff",
  "alter table walk_in add column undone_at timestamptz",
  "alter table walk_in add constraint walk_in_undone check ((undone_by is null) = (undone_at is null))",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
