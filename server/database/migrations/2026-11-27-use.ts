import { type Kysely, sql } from "kysely";

/**
 * How kiosks are used, without people and without places: counts by UTC date and hour, and by language. `left` has the
 * page on which an application was abandoned; the others have none.
 */
const statements = [
  `create table kiosk_use (
    on_date date not null,
    hour smallint not null check (hour between 0 and 23),
    locale text not null,
    what text not null check (what in ('begun', 'sent', 'left')),
    page text not null,
    count integer not null check (count > 0),
    primary key (on_date, hour, locale, what, page)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
