import { type Kysely, sql } from "kysely";

/** A place that is open on a kiosk goes to a telephone as a draft does: an offer is of one of the two. */
const statements = [
  "alter table phone_handover alter column draft_id drop not null",
  "alter table phone_handover add column place_session_id uuid references place_session on delete cascade",
  "alter table phone_handover add constraint phone_handover_of_one check ((draft_id is null) <> (place_session_id is null))",
  "create index phone_handover_by_place_session on phone_handover (place_session_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
