import { type Kysely, sql } from "kysely";

/**
 * Equity for the agency, without people: how often an answer was refused and an application left, in four weeks, by one
 * group and page (never by two groups at once); and what is told of four weeks when they are over, once and for all.
 */
const statements = [
  `create table equity_met (
    from_on date not null,
    event text not null check (event in ('refused', 'left')),
    compared_by text not null check (compared_by in ('language', 'channel', 'size', 'need')),
    group_name text not null,
    page text not null,
    count integer not null check (count > 0),
    primary key (from_on, event, compared_by, group_name, page)
  )`,
  `create table equity_period (
    from_on date primary key,
    until_on date not null check (until_on = from_on + 27),
    figures json not null,
    counted_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
