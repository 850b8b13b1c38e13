import { type Kysely, sql } from "kysely";

/** Confirmed appointments that go to a port's own systems: for which key, by which two, what each file held, what came back. */
const statements = [
  // The newest one is in use; older ones stay, since a proposal names the key that two persons have seen.
  `create table port_key (
    id uuid primary key,
    port_slug text not null references port,
    pem text not null,
    fingerprint text not null,
    set_at timestamptz not null
  )`,
  "create index port_key_newest on port_key (port_slug, set_at)",

  // One file for one port and day. file: its bytes, encrypted, from when it was made until it is delivered, so that a try after
  // a crash delivers the same ones.
  `create table port_handover (
    id uuid primary key,
    port_slug text not null references port,
    on_date date not null,
    key_id uuid not null references port_key,
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    is_approved boolean,
    number integer check (number > 0),
    made_at timestamptz,
    file bytea,
    sha256 bytea,
    parties integer,
    cancelled integer,
    delivered_at timestamptz,
    tries integer not null default 0,
    failure text,
    unique (port_slug, on_date, number),
    constraint port_handover_two_persons check (decided_by <> proposed_by),
    constraint port_handover_decision_is_whole check ((decided_by is null) = (decided_at is null)
      and (decided_by is null) = (is_approved is null)),
    constraint port_handover_made_is_approved check (number is null or is_approved),
    constraint port_handover_made_is_whole check ((number is null) = (sha256 is null) and (number is null) = (made_at is null)),
    constraint port_handover_delivered_is_made check (delivered_at is null or number is not null)
  )`,
  `create unique index port_handover_one_open on port_handover (port_slug, on_date)
    where delivered_at is null and is_approved is not false`,

  // What each file said of an appointment: by its revision a later file knows what has changed since.
  `create table port_handover_party (
    handover_id uuid not null references port_handover,
    offer_id uuid not null references offer,
    application_id uuid not null references application,
    revision integer not null,
    is_cancelled boolean not null,
    primary key (handover_id, offer_id)
  )`,
  "create index port_handover_party_by_offer on port_handover_party (offer_id)",
  "create index port_handover_party_by_application on port_handover_party (application_id)",

  // What a port's own system said of a party, sealed with the party's record.
  `create table port_note (
    id uuid primary key,
    application_id uuid not null references application,
    port_slug text not null references port,
    note_sealed bytea not null,
    kept_at timestamptz not null
  )`,
  "create index port_note_by_application on port_note (application_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
