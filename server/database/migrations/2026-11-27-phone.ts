import { type Kysely, sql } from "kysely";

/**
 * A draft on a kiosk that a telephone may take over, once and until `ends_at`. What the telephone must show (the picture's
 * token, the kiosk's number) follows from the id under the installation's key, and is not kept.
 */
const statements = [
  `create table phone_handover (
    id uuid primary key,
    draft_id uuid not null references draft on delete cascade,
    wrong_pins smallint not null default 0,
    ends_at timestamptz not null,
    used_at timestamptz
  )`,
  "create index phone_handover_by_draft on phone_handover (draft_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
