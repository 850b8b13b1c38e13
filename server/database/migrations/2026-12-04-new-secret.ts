import { type Kysely, sql } from "kysely";

/**
 * A receipt's secret is made new, by its person or at a port's counter. What was opened with an older one knows the
 * generation that opened it, and is shut from then on, however late it was begun.
 */
const statements = [
  // The newest generation that somebody has seen, whether or not it counts yet: none is ever shown to two.
  "alter table application add column newest_generation smallint not null default 0",
  "update application set newest_generation = receipt_generation",
  "alter table place_session add column receipt_generation smallint not null default 0",
  "alter table draft add column receipt_generation smallint not null default 0",
  // Shown in one session and not counting until its person has it on paper, or made at a port by a member of staff.
  `create table new_secret (
    id uuid primary key,
    application_id uuid not null references application on delete cascade,
    generation smallint not null,
    made_at timestamptz not null,
    counts_at timestamptz,
    shown_in uuid,
    port_slug text references port,
    staff_id uuid references staff,
    unique (application_id, generation),
    constraint new_secret_has_one_maker check ((port_slug is null) = (staff_id is null)),
    constraint new_secret_of_staff_counts check (staff_id is null or counts_at is not null)
  )`,
  "alter table helper_grant drop constraint helper_grant_ended_by_check",
  `alter table helper_grant add constraint helper_grant_ended_by_check
    check (ended_by in ('person', 'counter', 'replaced', 'new-secret'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
