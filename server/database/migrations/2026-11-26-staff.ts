import { type Kysely, sql } from "kysely";

/**
 * Who works on the console, and what two of them decide. The first five tables are better-auth's
 * (its user, account, session, verification and two-factor models under our names); it hashes the
 * passphrase and encrypts the secret of the codes, and a session's token is signed in the cookie.
 */
const statements = [
  `create table staff (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    name text not null,
    image text,
    role text not null check (role in ('administrator', 'scheduler', 'officer', 'analyst')),
    port_slug text references port,
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint officer_has_one_port check ((role = 'officer') = (port_slug is not null))
  )`,
  `create table staff_credential (
    id uuid primary key,
    staff_id uuid not null references staff on delete cascade,
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
  "create index staff_credential_by_staff on staff_credential (staff_id)",
  `create table staff_session (
    id uuid primary key,
    staff_id uuid not null references staff on delete cascade,
    token text not null unique,
    ip_address text,
    user_agent text,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  "create index staff_session_by_staff on staff_session (staff_id)",
  `create table staff_verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  "create index staff_verification_by_identifier on staff_verification (identifier)",
  `create table staff_two_factor (
    id uuid primary key,
    staff_id uuid not null references staff on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  "create index staff_two_factor_by_staff on staff_two_factor (staff_id)",

  // A link that makes one account, for 15 minutes. The token is hashed; the last invitation counts.
  `create table staff_invitation (
    email text primary key,
    name text not null,
    role text not null check (role in ('administrator', 'scheduler', 'officer', 'analyst')),
    port_slug text references port,
    token_hash bytea not null unique,
    expires_at timestamptz not null,
    accepted_at timestamptz
  )`,

  // The urgent flag: one member of staff proposes, another decides.
  `create table urgent_proposal (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    reason text not null,
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    is_approved boolean,
    constraint two_persons_decide check (decided_by <> proposed_by)
  )`,
  "create unique index urgent_proposal_one_open on urgent_proposal (application_id) where decided_at is null",

  // An adult added after 14 days: a human has seen the relation, and what they concluded (rule 14).
  `create table relation_review (
    person_id uuid primary key references person on delete cascade,
    counts boolean not null,
    reviewed_by uuid not null references staff,
    reviewed_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
