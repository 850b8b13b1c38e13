import { type Kysely, sql } from "kysely";

/**
 * The log of registrations. A line says in which day's list an application stands: for the day on which it came, and for each
 * later one on which somebody joined it, since rule 14 may make that day the party's. A day is the list, packed, and
 * its signed head; it is added once and never changed.
 */
const statements = [
  `create table registration_day (
    day date primary key,
    commitments bytea not null,
    head bytea not null,
    head_file text not null,
    closed_at timestamptz not null
  )`,
  "create trigger registration_day_unchanged before update on registration_day for each row execute function refuse_change()",
  `create table registration_line (
    application_id uuid not null references application on delete cascade,
    joined_on date not null,
    listed_on date not null,
    primary key (application_id, joined_on)
  )`,
  "create index application_by_registration on application (registered_on)",
  "create index person_by_joining on person (joined_on)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
