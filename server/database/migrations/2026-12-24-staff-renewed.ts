import { type Kysely, sql } from "kysely";

/** When an account was last set up anew by a recovery: what was proposed from it before no longer counts. */
const statements = [
  "alter table staff add column renewed_at timestamptz",
  // The role of signals judges proposals of its own, where that role is there.
  `do $$
  declare name text := left('signals_of_' || current_database(), 63);
  begin
    if exists (select from pg_roles where rolname = name and pg_has_role(current_user, oid, 'MEMBER')) then
      execute format('grant select (ended_at, renewed_at) on staff to %I', name);
    end if;
  end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
