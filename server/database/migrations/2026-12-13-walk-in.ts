import { type Kysely, sql } from "kysely";

/** People who come to a port without an appointment: places kept for them by day, who got one, and how many did not. */
const statements = [
  // `given` never passes `reserved`, so that nobody is promised a place that is not there; both and the number of people
  // turned away are published.
  `create table walk_in_day (
    port_slug text not null references port,
    on_date date not null,
    reserved integer not null check (reserved >= 0),
    given integer not null default 0 check (given >= 0),
    turned_away integer not null default 0 check (turned_away >= 0),
    primary key (port_slug, on_date),
    constraint walk_in_given_is_reserved check (given <= reserved)
  )`,

  // One party that came, with its number of the day. It names nobody.
  `create table walk_in (
    id uuid primary key,
    port_slug text not null,
    on_date date not null,
    number integer not null,
    size smallint not null check (size between 1 and 99),
    outcome text not null check (outcome in ('given', 'turned-away')),
    noted_by uuid not null references staff,
    noted_at timestamptz not null,
    foreign key (port_slug, on_date) references walk_in_day,
    unique (port_slug, on_date, number)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
