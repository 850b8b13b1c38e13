import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { inviteStaff } from "#server/staff/invite-staff.ts";

/**
 * Invites the first administrator of an installation that has invited nobody yet.
 * @returns the address of the invitation, or undefined where somebody was invited before.
 */
export async function firstAccess(db: Database): Promise<string | undefined> {
  const anybody = await db
    .selectFrom("staff_invitation")
    .select("email")
    .union(db.selectFrom("staff").select("email"))
    .limit(1)
    .executeTakeFirst();
  if (anybody) return undefined;
  const first = { email: "administrator@paso.local", name: "First administrator", role: "administrator", port: null };
  const invitation = await inviteStaff(db, first, now());
  return "address" in invitation ? invitation.address : undefined;
}
