import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import { mintStaffId } from "./staff-session.ts";

/** Puts a member of staff into a test's database; an officer is at Nogales. */
export async function addStaffForTests(db: Executor, { id, name, role }: { id: string; name: string; role: Role }) {
  const at = new Date("2026-11-01T12:00:00Z");
  const port_slug = role === "officer" ? "nogales" : null;
  const row = { id, name, email: `${name.toLowerCase()}@port.example`, role, port_slug };
  await db
    .insertInto("staff")
    .values({ ...row, created_at: at, updated_at: at })
    .execute();
}

/** Puts a new scheduler into a test's database, and gives the id. */
export async function addScheduler(db: Executor, name: string): Promise<StaffId> {
  const id = mintStaffId(newId());
  await addStaffForTests(db, { id, name, role: "scheduler" });
  return id;
}
