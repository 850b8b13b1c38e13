import { type Kysely, sql } from "kysely";

/**
 * Helpers: the organisations that staff vouch for, the accounts of those who work there (better-auth's models
 * under our names, as those of staff), and what a person has allowed one of them to do.
 */
const statements = [
  // Ended: none of its helpers opens anything from that instant on.
  `create table organisation (
    id uuid primary key,
    name text not null,
    telephone text,
    vouched_by text not null,
    added_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create table helper (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    name text not null,
    image text,
    organisation_id uuid not null references organisation,
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    ended_at timestamptz
  )`,
  "create index helper_by_organisation on helper (organisation_id)",
  `create table helper_credential (
    id uuid primary key,
    helper_id uuid not null references helper on delete cascade,
    provider_id text not null,
    account_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, account_id)
  )`,
  "create index helper_credential_by_helper on helper_credential (helper_id)",
  `create table helper_session (
    id uuid primary key,
    helper_id uuid not null references helper on delete cascade,
    token text not null unique,
    ip_address text,
    user_agent text,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  "create index helper_session_by_helper on helper_session (helper_id)",
  `create table helper_verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  "create index helper_verification_by_identifier on helper_verification (identifier)",
  `create table helper_two_factor (
    id uuid primary key,
    helper_id uuid not null references helper on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  "create index helper_two_factor_by_helper on helper_two_factor (helper_id)",
  // A link that makes one account, for 15 minutes. The token is hashed; the last invitation counts.
  `create table helper_invitation (
    email text primary key,
    name text not null,
    organisation_id uuid not null references organisation,
    token_hash bytea not null unique,
    expires_at timestamptz not null,
    accepted_at timestamptz
  )`,

  // What a person has allowed a helper: always to see, and what is said here. One at a time for each helper.
  `create table helper_grant (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    helper_id uuid not null references helper,
    may_change boolean not null,
    may_confirm boolean not null,
    given_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz,
    ended_by text check (ended_by in ('person', 'counter', 'replaced')),
    constraint grant_ends_later check (ends_at > given_at),
    constraint grant_end_has_somebody check ((ended_at is null) = (ended_by is null))
  )`,
  "create unique index helper_grant_one_open on helper_grant (application_id, helper_id) where ended_at is null",
  "create index helper_grant_by_helper on helper_grant (helper_id)",
  // What a helper did with it. The person reads this list.
  `create table helper_act (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    grant_id uuid not null references helper_grant on delete cascade,
    what text not null,
    at timestamptz not null
  )`,
  "create index helper_act_by_application on helper_act (application_id, at)",
  // What a helper shows to a person who gives the grant on a phone of their own: once, for ten minutes.
  `create table helper_code (
    code_hash bytea primary key,
    helper_id uuid not null references helper on delete cascade,
    ends_at timestamptz not null,
    used_at timestamptz
  )`,
  // A contact that a helper has changed: it holds 24 hours later, unless the person undoes it.
  `create table contact_change (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    grant_id uuid not null references helper_grant on delete cascade,
    contact_sealed bytea not null,
    asked_at timestamptz not null,
    holds_at timestamptz not null,
    undone_at timestamptz,
    kept_at timestamptz,
    constraint contact_change_ends_once check (undone_at is null or kept_at is null)
  )`,
  `create unique index contact_change_one_open on contact_change (application_id)
    where undone_at is null and kept_at is null`,

  // What a helper has seen of what is due, and has been written about, by ids alone; the language they read.
  `create table helper_notice (
    helper_id uuid primary key references helper on delete cascade,
    locale text not null,
    seen text[] not null default '{}',
    told text[] not null default '{}',
    told_at timestamptz
  )`,

  // Where a letter goes that must reach an address which the answers may no longer hold when it is sent.
  "alter table letter add column to_sealed bytea",
  "alter table draft add column helper_id uuid references helper on delete cascade",
  // A helper's page shows a receipt's secret once for each send, and never after its person has taken it.
  "alter table draft add column receipt_turn uuid",
  "alter table draft add column receipt_taken_at timestamptz",
  "alter table place_session add column grant_id uuid references helper_grant on delete cascade",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
