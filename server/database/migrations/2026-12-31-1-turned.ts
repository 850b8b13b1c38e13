import { type Kysely, sql } from "kysely";

/** A party that came and could not be received gets another day: a re-seating of one party, by one officer at the counter. */
const statements = [
  // The appointment of a party that came, was not received and got another day: it neither came nor stayed away.
  "alter table offer drop constraint offer_state_check",
  `alter table offer add constraint offer_state_check
    check (state in ('open', 'confirmed', 'declined', 'lapsed', 'cancelled', 'moved', 'turned', 'came', 'did-not-come'))`,

  // It takes nobody's place, and the party stands there: so no second person decides, and it counts at once.
  "alter table reseating drop constraint reseating_kind_check",
  "alter table reseating add constraint reseating_kind_check check (kind in ('closure', 'cut', 'safety', 'turned'))",
  "alter table reseating drop constraint reseating_of_what",
  `alter table reseating add constraint reseating_of_what check ((kind = 'cut') = (places is not null)
    and (block_id is null or kind = 'cut') and (kind not in ('cut', 'turned') or from_on = to_on)
    and (kind in ('safety', 'turned')) = (application_id is not null))`,
  "alter table reseating drop constraint reseating_decision_is_whole",
  `alter table reseating add constraint reseating_decision_is_whole check ((decided_at is null) = (is_approved is null)
    and (decided_by is null) = (decided_at is null or kind = 'turned') and (kind <> 'turned' or is_approved))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
