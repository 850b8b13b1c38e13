import { type Kysely, sql } from "kysely";

/**
 * Somebody of staff who has lost what they sign in with: one administrator proposes that they set it up anew, another
 * agrees. Neither of them is the one whom it is about.
 */
const statements = [
  `create table staff_recovery (
    id uuid primary key,
    staff_id uuid not null references staff,
    known_by text not null,
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    is_approved boolean,
    told_at timestamptz,
    constraint two_persons_decide check (decided_by <> proposed_by),
    constraint nobody_recovers_themselves check (proposed_by <> staff_id and decided_by <> staff_id)
  )`,
  "create unique index staff_recovery_one_open on staff_recovery (staff_id) where decided_at is null",
  // An invitation that sets the sign-in of an account up anew.
  "alter table staff_invitation add column recovery_id uuid references staff_recovery",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
