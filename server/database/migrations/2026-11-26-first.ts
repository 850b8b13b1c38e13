import { type Kysely, sql } from "kysely";

/**
 * The first tables. Ids are UUIDs made by the application; nothing here needs serial keys, triggers,
 * advisory locks or deferrable constraints, so a distributed engine can hold it too. Personal data is
 * only in `bytea` columns named `…_sealed` and `…_key`; everything else says nothing of who somebody is.
 */
const statements = [
  // What this installation is: 'demo' marks a demonstration, other rows are single facts about it.
  `create table installation (
    name text primary key,
    value text not null
  )`,

  `create table port (
    slug text primary key,
    code smallint not null unique check (code between 1 and 255),
    name text not null,
    city text not null,
    state text not null,
    across text not null,
    address text not null,
    telephone text not null,
    hours text not null,
    time_zone text not null,
    position smallint not null unique
  )`,

  // A port's places at one date and time. Local date, time, zone and offset are all kept, so that a
  // change of time-zone data is seen. released_in is the run that first gave these places out.
  `create table block (
    id uuid primary key,
    port_slug text not null references port,
    on_date date not null,
    at_time time(0) not null,
    starts_at timestamptz not null,
    utc_offset_minutes smallint not null,
    capacity integer not null check (capacity >= 0),
    booked integer not null default 0 check (booked >= 0),
    accessible boolean not null default true,
    released_in text,
    unique (port_slug, on_date, at_time),
    constraint block_not_overbooked check (booked <= capacity)
  )`,
  "create index block_by_date on block (on_date, port_slug)",

  // Answers as typed, before sending, for 72 hours. The id becomes the application's id when sent.
  `create table draft (
    id uuid primary key,
    token_hash bytea not null,
    wrapped_key bytea not null,
    answers_sealed bytea not null,
    device text not null check (device in ('unknown', 'own', 'shared')),
    locale text not null,
    channel text not null,
    revision integer not null default 0,
    amends_id uuid,
    sent_at timestamptz,
    touched_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  "create index draft_by_expiry on draft (expires_at)",

  // A party's answers and standing entry.
  //   standing: what the person is told. pool_state: whether the freeze takes it, and if not, why.
  //   prefs: the draw's eight port codes in order, padded with 0. cohort_on: the party's day (rule 14).
  `create table application (
    id uuid primary key,
    handle text not null unique check (length(handle) = 10),
    receipt_generation smallint not null default 0,
    standing text not null check (standing in ('waiting', 'offered', 'confirmed', 'paused', 'done', 'withdrawn')),
    pool_state text not null check (pool_state in ('pooled', 'duplicate', 'without-adult', 'held')),
    channel text not null,
    locale text not null,
    size smallint not null check (size between 1 and 10),
    registered_on date not null,
    cohort_on date not null,
    prefs bytea not null check (length(prefs) = 8),
    unavailable_on date[] not null default '{}',
    needs_accessible boolean not null default false,
    asks_urgent boolean not null default false,
    is_urgent boolean not null default false,
    has_email boolean not null default false,
    missed_offers smallint not null default 0,
    revision integer not null default 0,
    wrapped_key bytea not null,
    answers_sealed bytea not null,
    body_hash bytea not null,
    registered_at timestamptz not null,
    changed_at timestamptz not null,
    ended_at timestamptz
  )`,
  "create index application_in_pool on application (id) where standing = 'waiting' and pool_state = 'pooled'",

  // One human of a party. joined_on: the day they came into it. counts is false for an adult who was
  // added after 14 days until a human has seen the relation. first_sealed: names and birth as first
  // recorded, against which a correction is compared. document_key, likeness_key: blind.
  `create table person (
    id uuid primary key,
    application_id uuid not null references application,
    position smallint not null check (position between 0 and 9),
    joined_on date not null,
    is_adult boolean not null,
    counts boolean not null default true,
    document_key bytea,
    likeness_key bytea,
    wrapped_key bytea not null,
    first_sealed bytea not null,
    left_on date
  )`,
  "create unique index person_position on person (application_id, position) where left_on is null",
  "create index person_by_document on person (document_key) where document_key is not null",
  "create index person_by_likeness on person (likeness_key) where likeness_key is not null",

  // One pooled application a person: whoever holds the claim stands in the pool.
  `create table pool_claim (
    document_key bytea primary key,
    application_id uuid not null references application
  )`,
  "create index pool_claim_by_application on pool_claim (application_id)",

  // Somebody who showed a receipt. The token is hashed; a shared device's session is short.
  `create table place_session (
    id uuid primary key,
    application_id uuid not null references application,
    token_hash bytea not null,
    device text not null check (device in ('own', 'shared')),
    touched_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  "create index place_session_by_application on place_session (application_id)",

  // One allocation run: 'yyyymmdd-seq'. Each step writes once; state says which steps are done.
  `create table draw_run (
    run text primary key,
    state text not null check (state in ('frozen', 'seeded', 'walked', 'finished')),
    on_date date not null,
    parameters jsonb not null,
    ports jsonb not null,
    applications integer not null,
    persons integer not null,
    by_size integer[] not null,
    root bytea not null,
    reveal bytea not null,
    beacon bytea,
    seed bytea,
    result jsonb,
    frozen_at timestamptz not null,
    finished_at timestamptz
  )`,
  "create unique index draw_run_one_unfinished on draw_run ((finished_at is null)) where finished_at is null",

  // The frozen pool in pool order, in parts: records of 16 bytes application id, 16 bytes entry, 32 bytes leaf.
  `create table run_pool (
    run text not null references draw_run,
    part integer not null,
    records bytea not null,
    primary key (run, part)
  )`,
  // Hashes do not compress; without this the engine tries, for a second of a large run.
  "alter table run_pool alter column records set storage external",
  `create table award (
    run text not null references draw_run,
    application_id uuid not null references application,
    lane text not null check (lane in ('urgent', 'seniority', 'lottery')),
    port_slug text not null references port,
    position integer not null,
    size smallint not null,
    is_placed boolean not null default false,
    primary key (run, application_id)
  )`,
  "create index award_unplaced on award (port_slug, run, position) where not is_placed",

  // A place with a deadline; confirmed, it is an appointment. One live one a party.
  `create table offer (
    id uuid primary key,
    application_id uuid not null references application,
    run text references draw_run,
    block_id uuid not null references block,
    size smallint not null check (size between 1 and 10),
    state text not null check (state in ('open', 'confirmed', 'declined', 'lapsed', 'cancelled', 'came', 'did-not-come')),
    is_standing boolean not null default false,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    checked_in_at timestamptz,
    unique (run, application_id)
  )`,
  "create unique index offer_one_live on offer (application_id) where state in ('open', 'confirmed')",
  "create index offer_by_block on offer (block_id)",
  "create index offer_to_sweep on offer (expires_at) where state = 'open'",

  // A letter without personal content, queued in the transaction of the fact: this table is the queue.
  `create table letter (
    id uuid primary key,
    application_id uuid not null references application,
    kind text not null,
    locale text not null,
    state text not null check (state in ('queued', 'sent', 'failed')),
    tries smallint not null default 0,
    queued_at timestamptz not null,
    next_try_at timestamptz not null,
    sent_at timestamptz
  )`,
  "create index letter_by_application on letter (application_id)",
  "create index letter_to_send on letter (next_try_at) where state = 'queued'",

  // Who did or read what, and why. Rows are only ever added.
  `create table audit (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text,
    reason text,
    detail jsonb
  )`,
  "create index audit_by_time on audit (at)",
  "create index audit_by_subject on audit (subject)",

  // Leadership without advisory locks: who holds a name until when.
  `create table lease (
    name text primary key,
    holder uuid not null,
    until_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
