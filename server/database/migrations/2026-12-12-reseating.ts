import { type Kysely, sql } from "kysely";

/** Ports that close, places that are cut, parties that are not safe: who is moved, why, by which two, and where to. */
const statements = [
  // Fewer places than `capacity` are given from now on, also while more are booked: none at a port that closes.
  "alter table block add column cut_to integer check (cut_to >= 0)",

  // kind: `closure` a port on some days; `cut` one block; `safety` one party. reason: a code, for it is told in every language.
  `create table reseating (
    id uuid primary key,
    kind text not null check (kind in ('closure', 'cut', 'safety')),
    port_slug text not null references port,
    from_on date not null,
    to_on date not null,
    block_id uuid references block,
    places integer check (places >= 0),
    application_id uuid references application,
    reason text not null,
    proposed_by uuid not null references staff,
    proposed_at timestamptz not null,
    decided_by uuid references staff,
    decided_at timestamptz,
    is_approved boolean,
    listed_at timestamptz,
    constraint reseating_two_persons check (decided_by <> proposed_by),
    constraint reseating_decision_is_whole check ((decided_by is null) = (decided_at is null)
      and (decided_by is null) = (is_approved is null)),
    constraint reseating_days check (from_on <= to_on),
    constraint reseating_of_what check ((kind = 'cut') = (block_id is not null) and (kind = 'cut') = (places is not null)
      and (kind = 'safety') = (application_id is not null))
  )`,
  "create index reseating_by_port on reseating (port_slug, to_on) where is_approved",

  // One party of it, and what became of it. It is the list of what is left to do, so that a crash leaves nobody behind.
  //   first-in-line: no place suits yet; before each draw it is tried again, before anybody is drawn.
  //   stays: by then there was room again. gone: they had given it back, or came, or ended their entry.
  `create table reseat (
    reseating_id uuid not null references reseating,
    application_id uuid not null references application,
    offer_id uuid not null references offer,
    state text not null check (state in ('to-do', 'moved', 'first-in-line', 'stays', 'gone')),
    new_offer_id uuid unique references offer,
    listed_at timestamptz not null,
    done_at timestamptz,
    primary key (reseating_id, application_id),
    constraint reseat_has_its_place check ((state = 'moved') = (new_offer_id is not null))
  )`,
  "create unique index reseat_one_open on reseat (application_id) where state in ('to-do', 'first-in-line')",
  "create index reseat_by_application on reseat (application_id)",

  // An appointment that was taken away by us and was not given back.
  "alter table offer drop constraint offer_state_check",
  `alter table offer add constraint offer_state_check
    check (state in ('open', 'confirmed', 'declined', 'lapsed', 'cancelled', 'moved', 'came', 'did-not-come'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
