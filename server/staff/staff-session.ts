import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { idleEnd, longestSessionHours, staffAuth } from "./staff-auth.ts";

/** A member of staff whose session stands. Until `isEnrolled` it opens the set-up of codes and nothing else. */
export type StaffInSession = {
  id: StaffId;
  name: string;
  email: string;
  role: Role;
  /** The slug of an officer's own port. */
  port: string | null;
  isEnrolled: boolean;
};

/**
 * The member of staff whose session a request's cookies carry, or null. Asking renews the session: it
 * ends after 15 minutes in which nobody asks, and after 12 hours in any case.
 */
export async function findStaffInSession(db: Database, cookie: string, at: Date): Promise<StaffInSession | null> {
  const found = await staffAuth(db).api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const renewed = await db
    .updateTable("staff_session")
    .from("staff")
    .set({ expires_at: idleEnd(at), updated_at: at })
    .whereRef("staff.id", "=", "staff_session.staff_id")
    .where("staff_session.id", "=", found.session.id)
    .where("staff_session.expires_at", ">", at)
    .where("staff_session.created_at", ">", new Date(at.getTime() - longestSessionHours * 3_600_000))
    .returning(["staff.id", "staff.name", "staff.email", "staff.role", "staff.port_slug", "staff.two_factor_enabled"])
    .executeTakeFirst();
  if (!renewed) return null;
  const { id, name, email, role, port_slug, two_factor_enabled } = renewed;
  return { id: mintStaffId(id), name, email, role, port: port_slug, isEnrolled: two_factor_enabled };
}

/** Makes the branded id. For the sign-in only: whoever holds one has been recognised. */
export function mintStaffId(id: string): StaffId {
  return id as StaffId;
}

/** Ends the session that a request's cookies carry. */
export async function endStaffSession(db: Database, cookie: string): Promise<string[]> {
  const { headers } = await staffAuth(db).api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
  return headers.getSetCookie();
}
