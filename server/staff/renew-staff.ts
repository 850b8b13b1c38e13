import { sql, type Transaction } from "kysely";
import { tablesOf } from "#server/accounts/account-kind.ts";
import { addToAudit } from "#server/audit.ts";
import type { Tables } from "#server/database/tables.ts";
import { takeBackProposals } from "./proposals.ts";
import { mintStaffId } from "./staff-session.ts";

/**
 * What a recovery does once its link is used: every passkey, code and backup code of the account is gone, and so is all
 * that was begun with one or proposed. (Its sessions and passphrase end where the new one is kept.)
 * @returns the account's id; undefined where it has ended meanwhile.
 */
export async function renewStaff(
  tx: Transaction<Tables>,
  { recovery, at }: { recovery: string; at: Date },
): Promise<string | undefined> {
  const renewed = await tx
    .updateTable("staff")
    .from("staff_recovery")
    .set({ two_factor_enabled: false, updated_at: at, renewed_at: at })
    .where("staff_recovery.id", "=", recovery)
    .where("staff_recovery.is_approved", "=", true)
    .whereRef("staff.id", "=", "staff_recovery.staff_id")
    .where("staff.ended_at", "is", null)
    .returning("staff.id")
    .executeTakeFirst();
  if (!renewed) return undefined;
  const { id } = renewed;
  const { passkey, secondStep, challenge, owner } = tablesOf("staff");
  for (const table of [passkey, secondStep, challenge])
    await sql`delete from ${table} where ${owner} = ${id}`.execute(tx);
  await takeBackProposals(tx, { staff: id, actor: mintStaffId(id), at });
  await addToAudit(tx, { at, actor: mintStaffId(id), action: "use-recovery", subject: `staff/${id}` });
  return id;
}
