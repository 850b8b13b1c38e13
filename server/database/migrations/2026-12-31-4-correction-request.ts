import { type Kysely, sql } from "kysely";

/**
 * What a party's people say is wrong in what is written of one of them, where they cannot change it. Their words and the
 * language that they wrote in are sealed with the application's own key. Nothing of the draw and no wait reads this table.
 */
const statements = [
  `create table correction_request (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    person_id uuid not null references person on delete cascade,
    thing text not null check (thing in ('name', 'birth', 'document', 'other')),
    state text not null default 'open' check (state in ('open', 'corrected', 'come-with-paper', 'nothing-to-correct')),
    words_sealed bytea not null,
    asked_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid references staff,
    port_slug text references port,
    constraint correction_request_is_closed_whole check ((state = 'open') = (closed_at is null)
      and (closed_at is null) = (closed_by is null))
  )`,
  "create index correction_request_of_application on correction_request (application_id, asked_at)",
  // One of a person at a time.
  "create unique index correction_request_open on correction_request (person_id) where state = 'open'",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
