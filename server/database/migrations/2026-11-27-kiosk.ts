import { type Kysely, sql } from "kysely";

/** Shared devices that a place was given: each is let in once by a code, and can be ended from outside. */
const statements = [
  // The code is hashed, works once, and until `code_ends_at`. What the device then holds is signed and not kept here.
  // seen_on: the last day on which the device asked for a page, so that staff see which ones still run.
  `create table kiosk (
    id uuid primary key,
    place text not null check (place <> ''),
    code_hash bytea not null unique,
    code_ends_at timestamptz not null,
    added_at timestamptz not null,
    enrolled_at timestamptz,
    seen_on date,
    ended_at timestamptz
  )`,

  // What is open on a kiosk ends with whoever opened it, whichever way that person was known.
  "alter table draft add column kiosk_id uuid references kiosk",
  "create index draft_by_kiosk on draft (kiosk_id) where kiosk_id is not null",
  "alter table place_session add column kiosk_id uuid references kiosk",
  "create index place_session_by_kiosk on place_session (kiosk_id) where kiosk_id is not null",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
