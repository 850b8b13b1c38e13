import { type Kysely, sql } from "kysely";

/** A cut may be of a whole date: each of its blocks then has at most so many places. */
const statements = [
  "alter table reseating drop constraint reseating_of_what",
  `alter table reseating add constraint reseating_of_what check ((kind = 'cut') = (places is not null)
    and (block_id is null or kind = 'cut') and (kind <> 'cut' or from_on = to_on)
    and (kind = 'safety') = (application_id is not null))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
