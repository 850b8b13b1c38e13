import { type Kysely, sql } from "kysely";

/** What the list of work that waits for staff is made from. */
const statements = [
  // When the party first had the offer before it, on a page that shows it; a helper's look does not count.
  "alter table offer add column opened_at timestamptz",
  // Since when a change of answers asks for urgency; null where the party asked as it registered, or does not ask.
  "alter table application add column asks_urgent_since timestamptz",
  "create index letter_failed on letter (queued_at) where state = 'failed'",
  "create index application_asks_urgent on application (registered_at) where asks_urgent and not is_urgent",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
