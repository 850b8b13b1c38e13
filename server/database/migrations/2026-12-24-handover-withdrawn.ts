import { type Kysely, sql } from "kysely";

const outdated = `select h.id from port_handover h
  where h.delivered_at is null and h.is_approved is not false
    and h.key_id <> (select key.id from port_key key where key.port_slug = h.port_slug order by set_at desc, id desc limit 1)`;

/** A handover that was not delivered when its port's key was replaced is withdrawn: its bytes go, and the day is free. */
const statements = [
  "alter table port_handover add column withdrawn_at timestamptz",
  `alter table port_handover add constraint port_handover_withdrawn_is_gone
    check (withdrawn_at is null or (delivered_at is null and file is null))`,
  "drop index port_handover_one_open",
  `create unique index port_handover_one_open on port_handover (port_slug, on_date)
    where delivered_at is null and is_approved is not false and withdrawn_at is null`,
  `delete from port_handover_party where handover_id in (${outdated})`,
  `update port_handover set withdrawn_at = now(), file = null where id in (${outdated})`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
