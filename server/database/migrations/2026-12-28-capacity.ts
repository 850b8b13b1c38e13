import { type Kysely, sql } from "kysely";

/** The hours of a port that repeat, and the dates that are different: of these the blocks of coming days are laid. */
const statements = [
  // weekdays: 1 is Monday. Times are by the port's clocks. Without somebody who made it, it is from the set-up. What has
  // ended stays, so that everybody sees who meant what when.
  `create table capacity_pattern (
    id uuid primary key,
    port_slug text not null references port,
    weekdays integer[] not null check (cardinality(weekdays) > 0 and weekdays <@ '{1,2,3,4,5,6,7}'),
    first_at time(0) not null,
    last_at time(0) not null,
    every_minutes integer not null check (every_minutes > 0),
    places integer not null check (places > 0),
    accessible boolean not null,
    valid_from date,
    valid_until date,
    made_by uuid references staff,
    made_at timestamptz not null,
    ended_by uuid references staff,
    ended_at timestamptz,
    constraint capacity_pattern_times check (first_at <= last_at),
    constraint capacity_pattern_days check (valid_from <= valid_until),
    constraint capacity_pattern_end_is_whole check ((ended_by is null) = (ended_at is null))
  )`,
  "create index capacity_pattern_by_port on capacity_pattern (port_slug) where ended_at is null",

  // at_time: one block, or all of the date where it is null. 0 places: closed.
  `create table capacity_exception (
    id uuid primary key,
    port_slug text not null references port,
    on_date date not null,
    at_time time(0),
    places integer not null check (places >= 0),
    reason text not null,
    made_by uuid not null references staff,
    made_at timestamptz not null,
    ended_by uuid references staff,
    ended_at timestamptz,
    constraint capacity_exception_end_is_whole check ((ended_by is null) = (ended_at is null))
  )`,
  `create unique index capacity_exception_one on capacity_exception (port_slug, on_date, coalesce(at_time, time '24:00'))
    where ended_at is null`,

  // Until now a new day was like the same weekday before: the last week that was laid becomes the patterns.
  `insert into capacity_pattern
      (id, port_slug, weekdays, first_at, last_at, every_minutes, places, accessible, made_at)
    select gen_random_uuid(), port_slug, array_agg(distinct extract(isodow from on_date)::integer), at_time, at_time, 60,
      capacity, accessible, now()
    from block
    where capacity > 0 and on_date > (select max(on_date) from block as last where last.port_slug = block.port_slug) - 7
    group by port_slug, at_time, capacity, accessible`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
