import { type Kysely, sql } from "kysely";

/** Registrations that may be one person's: by what they are looked for, what was found, and what two persons decided. */
const statements = [
  // Blind keys (16 bytes) of names with births, of documents and, only to be counted, of contacts. A key alone is nobody's.
  `create table alike_key (
    key bytea not null,
    application_id uuid not null references application,
    is_contact boolean not null,
    primary key (key, application_id)
  )`,
  "create index alike_key_by_application on alike_key (application_id)",

  // With which revision of its answers a party was last looked for.
  `create table alike_read (
    application_id uuid primary key references application,
    revision integer not null
  )`,

  // people: which persons of the two, and the signs by name. state: as long as it is 'same', one of the two stands outside
  // of the pool. parted_at: when that was undone.
  `create table duplicate_pair (
    id uuid primary key,
    one_id uuid not null references application,
    other_id uuid not null references application,
    points real not null,
    people jsonb not null,
    state text not null default 'open' check (state in ('open', 'same', 'not-same')),
    found_at timestamptz not null,
    last_found_at timestamptz not null,
    judged_by uuid references staff,
    judged_at timestamptz,
    parted_at timestamptz,
    constraint duplicate_pair_in_order check (one_id < other_id),
    unique (one_id, other_id)
  )`,
  "create index duplicate_pair_by_other on duplicate_pair (other_id)",
  "create index duplicate_pair_by_state on duplicate_pair (state, points)",

  // A merge or its undoing: one proposes, another one decides.
  `create table duplicate_proposal (
    id uuid primary key,
    pair_id uuid not null references duplicate_pair,
    kind text not null check (kind in ('merge', 'undo')),
    ground text not null,
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    is_approved boolean,
    constraint duplicate_two_persons check (decided_by <> proposed_by),
    constraint duplicate_decision_is_whole check ((decided_by is null) = (decided_at is null)
      and (decided_by is null) = (is_approved is null))
  )`,
  "create unique index duplicate_proposal_open on duplicate_proposal (pair_id) where decided_at is null",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
