import { type Kysely, sql } from "kysely";

const roles = "('administrator', 'scheduler', 'officer', 'analyst', 'auditor')";

/** The role of auditor, and the end of an account: it opens nothing more, and what it did stays attributed. */
const statements = [
  "alter table staff drop constraint staff_role_check",
  `alter table staff add constraint staff_role_check check (role in ${roles})`,
  "alter table staff_invitation drop constraint staff_invitation_role_check",
  `alter table staff_invitation add constraint staff_invitation_role_check check (role in ${roles})`,
  "alter table staff add column ended_at timestamptz",
  "create index audit_by_actor on audit (actor, at)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
