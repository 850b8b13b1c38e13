import { type Kysely, sql } from "kysely";

/** A draw is cancelled by two persons: what one proposes, with the reason that is published, and another decides. */
const statements = [
  `create table draw_cancellation (
    id uuid primary key,
    run text not null references draw_commitment (run) on delete cascade,
    because text not null,
    proposed_by uuid not null references staff (id),
    proposed_at timestamptz not null,
    decided_by uuid references staff (id),
    decided_at timestamptz,
    is_approved boolean,
    check (decided_by is distinct from proposed_by),
    check ((decided_by is null) = (decided_at is null) and (decided_at is null) = (is_approved is null)))`,
  "create unique index draw_cancellation_open on draw_cancellation (run) where decided_at is null",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
