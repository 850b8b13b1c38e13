import { type Kysely, sql } from "kysely";

/** Runs that two members of staff commit to ahead, a ceremony's text, and runs that are cancelled for cause. */
const statements = [
  // Brought once, after the freeze.
  "alter table draw_commitment add column ceremony_text text",
  // Nobody made one that the installation made for itself at the freeze.
  "alter table draw_commitment add column made_by uuid",
  "alter table draw_commitment add column signed_by uuid",
  "alter table draw_commitment add column signed_at timestamptz",
  "alter table draw_commitment add column cancelled_at timestamptz",
  `alter table draw_commitment add constraint draw_commitment_two_persons check (made_by <> signed_by)`,
  `alter table draw_commitment add constraint draw_commitment_signature_is_dated
    check ((signed_by is null) = (signed_at is null))`,
  "alter table draw_run drop constraint draw_run_state_check",
  `alter table draw_run add constraint draw_run_state_check
    check (state in ('frozen', 'seeded', 'walked', 'finished', 'cancelled'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
