import { type Kysely, sql } from "kysely";

/** Letters that were wrong are put right by two persons, and a letter that failed is sent again once. */
const statements = [
  // Letters of one kind that went out from one instant until before another: what one person proposes, another decides.
  `create table letter_correction (
    id uuid primary key,
    kind text not null,
    went_from timestamptz not null,
    went_until timestamptz not null check (went_until > went_from),
    proposed_by uuid not null references staff (id),
    proposed_at timestamptz not null,
    decided_by uuid references staff (id),
    decided_at timestamptz,
    is_approved boolean,
    letters integer check (letters >= 0),
    check (decided_by is distinct from proposed_by),
    check ((decided_by is null) = (decided_at is null) and (decided_at is null) = (is_approved is null)),
    check ((letters is not null) = (is_approved is true)))`,
  "create unique index letter_correction_open on letter_correction (kind) where decided_at is null",
  // When staff queued it again after it had failed.
  "alter table letter add column again_at timestamptz",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
