import { type Kysely, sql } from "kysely";

/** Closures end early by two persons, winners without a date are moved too, and a port that is not safe is not offered again. */
const statements = [
  // kind `lift`: the closure of `lifts` ends before its last day, by a proposal of its own. lifted_at: when a closure did.
  "alter table reseating add column lifts uuid references reseating, add column lifted_at timestamptz",
  "alter table reseating drop constraint reseating_kind_check",
  "alter table reseating add constraint reseating_kind_check check (kind in ('closure', 'cut', 'safety', 'turned', 'lift'))",
  "alter table reseating drop constraint reseating_of_what",
  `alter table reseating add constraint reseating_of_what check ((kind = 'cut') = (places is not null)
    and (block_id is null or kind = 'cut') and (kind not in ('cut', 'turned') or from_on = to_on)
    and (kind in ('safety', 'turned')) = (application_id is not null) and (kind = 'lift') = (lifts is not null)
    and (lifted_at is null or kind = 'closure'))`,
  "create unique index reseating_one_lift on reseating (lifts) where decided_at is null",

  // A party can be on the list of one re-seating more than once: with each place, or with a win that has no date.
  //   award_run: the run in which it won a place at the port that had no date yet. was_confirmed: it had said yes.
  //   came: it was there after all, as somebody recorded later; what it had been given instead went back.
  "alter table reseat drop constraint reseat_pkey",
  "alter table reseat add column id uuid primary key default gen_random_uuid()",
  "alter table reseat alter column id drop default",
  "alter table reseat alter column offer_id drop not null",
  `alter table reseat add column award_run text, add column was_confirmed boolean not null default false,
    add constraint reseat_award foreign key (award_run, application_id) references award (run, application_id),
    add constraint reseat_of_what check ((offer_id is null) <> (award_run is null))`,
  "create unique index reseat_of_offer on reseat (reseating_id, offer_id)",
  "create index reseat_by_offer on reseat (offer_id)",
  "create unique index reseat_of_award on reseat (reseating_id, award_run, application_id)",
  "alter table reseat drop constraint reseat_state_check",
  `alter table reseat add constraint reseat_state_check
    check (state in ('to-do', 'moved', 'first-in-line', 'stays', 'gone', 'came'))`,
  "alter table reseat drop constraint reseat_has_its_place",
  `alter table reseat add constraint reseat_has_its_place check ((state <> 'moved' or new_offer_id is not null)
    and (new_offer_id is null or state in ('moved', 'came')))`,

  // A port where two of staff found a party not safe. It stays out of \`application.prefs\` until the party asks at a counter.
  `create table avoided_port (
    reseating_id uuid primary key references reseating,
    application_id uuid not null references application,
    port_slug text not null references port,
    since_at timestamptz not null,
    lifted_at timestamptz,
    lifted_by uuid references staff,
    constraint avoided_port_end_is_whole check ((lifted_at is null) = (lifted_by is null))
  )`,
  "create unique index avoided_port_one on avoided_port (application_id, port_slug) where lifted_at is null",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
