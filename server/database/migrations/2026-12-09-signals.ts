import { type Kysely, sql } from "kysely";

/**
 * Trends over the registrations: a schema of its own, and a role of its own where the server lets one be made. Whoever
 * serves pages is a member of the role but inherits nothing from it: only a transaction that takes the role reads the
 * schema (server/signals/as-signals.ts). The role has the database's name, since roles are of the whole server.
 * A later migration of these tables must take the role first. Nothing outside refers to this schema.
 */
const makeRole = `do $$
  declare name text := left('signals_of_' || current_database(), 63);
  begin
    execute format('create role %I nologin', name);
    if current_setting('server_version_num')::int >= 160000 then
      execute format('grant %I to current_user with inherit false, set true', name);
    else
      execute format('grant %I to current_user', name);
    end if;
  exception when insufficient_privilege or duplicate_object or unique_violation then null;
  end $$`;

const statements = [
  "create schema signals",
  // What trends compare of a registration, as keys of 16 bytes under a key of their own. Kept 180 days from its last change.
  `create table signals.registration (
    application_id uuid primary key,
    revision integer not null,
    changed_at timestamptz not null,
    port_slug text not null,
    on_date date not null,
    channel text not null,
    address bytea,
    suffix text not null,
    direction text not null,
    fuzzy bytea,
    seen bytea not null,
    constraint registration_has_both_or_none check ((address is null) = (fuzzy is null))
  )`,
  "create index registration_by_change on signals.registration (changed_at)",
  // What a night found. known: the known place that is there.
  `create table signals.finding (
    id uuid primary key,
    pattern text not null,
    count integer not null,
    parties integer not null,
    known text,
    measures json not null,
    first_found_at timestamptz not null,
    last_found_at timestamptz not null
  )`,
  `create table signals.finding_party (
    finding_id uuid not null references signals.finding on delete cascade,
    application_id uuid not null references signals.registration on delete cascade,
    primary key (finding_id, application_id)
  )`,
  "create index finding_party_by_application on signals.finding_party (application_id)",
  // What a human concluded. One at a time holds; the earlier ones stay as they were.
  `create table signals.disposition (
    id uuid primary key,
    finding_id uuid not null references signals.finding on delete cascade,
    kind text not null check (kind in ('explained', 'watch', 'ask-at-interview', 'refer')),
    words text not null,
    expires_on date not null,
    made_by uuid not null,
    made_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint disposition_end_is_dated check ((ended_by is null) = (ended_at is null))
  )`,
  "create unique index disposition_holds_alone on signals.disposition (finding_id) where ended_at is null",
  // Names and addresses of a finding are shown for a case, when a second analyst has agreed.
  `create table signals.unmasking (
    id uuid primary key,
    finding_id uuid not null references signals.finding on delete cascade,
    case_number text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    is_approved boolean,
    constraint unmasking_two_persons check (proposed_by <> decided_by),
    constraint unmasking_decision_is_whole
      check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (is_approved is null))
  )`,
  "create unique index unmasking_asked_once on signals.unmasking (finding_id) where decided_at is null",
  // A place whose address strangers are expected to share. It holds from the approval by a second person to its day.
  `create table signals.known_place (
    id uuid primary key,
    name text not null,
    kind text not null check (kind in ('shelter', 'organisation', 'large-building', 'helpers-office', 'other')),
    address text not null,
    vouched_by text not null,
    expires_on date not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    is_approved boolean,
    ended_by uuid,
    ended_at timestamptz,
    constraint known_place_two_persons check (proposed_by <> decided_by),
    constraint known_place_decision_is_whole
      check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (is_approved is null))
  )`,
];

const giveToRole = `do $$
  declare name text := left('signals_of_' || current_database(), 63);
  declare each record;
  begin
    if not exists (select from pg_roles where rolname = name and pg_has_role(current_user, oid, 'MEMBER')) then
      return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), name);
    execute format('grant select on application, port to %I', name);
    execute format('grant select (id, name) on staff to %I', name);
    execute format('grant usage, create on schema signals to %I', name);
    for each in select tablename from pg_tables where schemaname = 'signals' loop
      execute format('alter table signals.%I owner to %I', each.tablename, name);
    end loop;
    execute format('alter schema signals owner to %I', name);
  end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [makeRole, ...statements, giveToRole]) await sql.raw(statement).execute(db);
}
