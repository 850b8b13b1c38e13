import { type Kysely, sql } from "kysely";

const statements = [
  // A mail server reports later that it has delivered a letter, or could not.
  "alter table letter drop constraint letter_state_check",
  "alter table letter add constraint letter_state_check check (state in ('queued', 'sent', 'delivered', 'failed'))",
  // The wrong letter that this one puts right; no letter is put right twice.
  "alter table letter add column corrects uuid unique references letter on delete cascade",
  // Somebody who asked for news by telephone, and gave a number with its country.
  "alter table application add column wants_sms boolean not null default false",
  // The last reminder of an appointment: so many days before.
  "alter table offer add column reminded smallint",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
