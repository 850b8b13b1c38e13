import { type Kysely, sql } from "kysely";

/**
 * The chain over the audit: each link holds the hash of one row and of all links before it, so that a row that is
 * changed, taken out or put between others is found. A head is a signed statement of how far the chain had come.
 * A row of the audit itself is never changed by anybody.
 */
const statements = [
  `create table audit_link (
    seq bigint primary key check (seq > 0),
    audit_id uuid not null unique,
    at timestamptz not null,
    row_hash bytea not null,
    link_hash bytea not null
  )`,
  `create table audit_head (
    seq bigint primary key,
    at timestamptz not null,
    statement text not null,
    signature text not null,
    key text not null
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed', tg_table_name; end $$`,
  "create trigger audit_unchanged before update on audit for each row execute function refuse_change()",
  "create trigger audit_link_unchanged before update on audit_link for each row execute function refuse_change()",
  "create trigger audit_head_unchanged before update on audit_head for each row execute function refuse_change()",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
