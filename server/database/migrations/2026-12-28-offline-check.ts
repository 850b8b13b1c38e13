import { type Kysely, sql } from "kysely";

/** Outcomes that officers recorded without a network, under the id that their device gave: sent twice, it is kept once. */
const statements = [
  // It goes with its appointment. `fate`: kept, the same as what stood there, or different from it and left to a person.
  `create table offline_check (
    id uuid primary key,
    offer_id uuid not null references offer on delete cascade,
    staff_id uuid not null references staff,
    outcome text not null check (outcome in ('came', 'did-not-come')),
    way text not null check (way in ('slip', 'number')),
    fate text not null check (fate in ('kept', 'same', 'differs')),
    checked_at timestamptz not null,
    received_at timestamptz not null
  )`,
  "create index offline_check_by_offer on offline_check (offer_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
