import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";

/** Who vouches for organisations: a member of staff, or whoever has the command line. */
export type Voucher = StaffId | "command-line";

/** Asks the policy whether a member of staff may vouch; whoever has the command line may. */
export async function demandVoucher(db: Executor, by: Voucher): Promise<void> {
  if (by !== "command-line") await demandRight(db, by, { act: "vouch-for-organisations" });
}
