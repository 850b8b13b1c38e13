import { refusalFor } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { deviceMark, ownerOfMark } from "#server/keys/device-mark.ts";

/** What an officer's device shows in order to learn whether it may still keep the day of a port. */
export function dayMark(staff: StaffId): string {
  return deviceMark("staff-day", staff);
}

/** Whose mark this is; undefined for one that this installation has not made. */
export function officerOfMark(mark: string): string | undefined {
  return ownerOfMark("staff-day", mark);
}

/** Whether the officer of a mark may keep this port's day no more: the account has ended, or has another task or port. */
export async function hasDayEnded(db: Executor, { mark, port }: { mark: string; port: string }): Promise<boolean> {
  const id = officerOfMark(mark);
  if (id === undefined) return false;
  const officer = await db
    .selectFrom("staff")
    .select(["role", "port_slug as port"])
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return !officer || refusalFor(officer, "keep-day", port) !== null;
}
