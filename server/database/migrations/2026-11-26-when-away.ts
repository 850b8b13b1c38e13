import { type Kysely, sql } from "kysely";

/** The public log of when Paso was away. It holds nothing of any person, and nothing is ever taken out of it. */
const statements = [
  // One row, which all processes keep fresh: `beat_at` is the last instant at which one of them reached the database.
  `create table heartbeat (
    name text primary key,
    since_at timestamptz not null,
    beat_at timestamptz not null
  )`,

  // what: whether no process ran, or those that ran could not reach the database.
  `create table outage (
    id uuid primary key,
    what text not null check (what in ('server', 'database')),
    from_at timestamptz not null,
    to_at timestamptz not null,
    constraint outage_has_length check (from_at < to_at)
  )`,
  "create index outage_by_time on outage (from_at)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
