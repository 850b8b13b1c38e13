import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { endSession, renewSession } from "#server/accounts/account-session.ts";
import type { Database } from "#server/database/open-database.ts";

/** A member of staff whose session stands. Until `isEnrolled` it opens the set-up of codes and nothing else. */
export type StaffInSession = {
  kind: "staff";
  id: StaffId;
  name: string;
  email: string;
  role: Role;
  /** The slug of an officer's own port. */
  port: string | null;
  isEnrolled: boolean;
  /** When they last proved who they are: at the sign-in, or again since then. */
  provedAt: Date;
};

/**
 * The member of staff whose session a request's cookies carry, or null. Asking renews the session: it
 * ends after 15 minutes in which nobody asks, and after 12 hours in any case.
 */
export async function findStaffInSession(db: Database, cookie: string, at: Date): Promise<StaffInSession | null> {
  const session = await renewSession(db, "staff", { cookie, at });
  if (!session) return null;
  const { id, provedAt } = session;
  const row = await db
    .selectFrom("staff")
    .select(["name", "email", "role", "port_slug", "two_factor_enabled"])
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { name, email, role, port_slug, two_factor_enabled } = row;
  const own = { name, email, role, port: port_slug, isEnrolled: two_factor_enabled, provedAt };
  return { kind: "staff", id: mintStaffId(id), ...own };
}

/** Makes the branded id. For the sign-in only: whoever holds one has been recognised. */
export function mintStaffId(id: string): StaffId {
  return id as StaffId;
}

/** Ends the session that a request's cookies carry. */
export async function endStaffSession(db: Database, cookie: string): Promise<string[]> {
  return endSession(db, "staff", cookie);
}
