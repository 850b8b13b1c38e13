import { endAccounts } from "#server/accounts/end-accounts.ts";
import { readAccountEmail } from "#server/accounts/invitation-link.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { takeBackProposals } from "./proposals.ts";

/** Who was ended, or that there is nobody with this address. */
export type EndedStaff = { name: string } | { refusal: "unknown" };

/** Ends the account of a member of staff, by e-mail address, at once; an invitation that nobody accepted ends too, and so does what
 * they have proposed and nobody has decided. */
export async function endStaff(
  db: Database,
  by: "command-line",
  { email: typed, at }: { email: string; at: Date },
): Promise<EndedStaff> {
  const email = readAccountEmail(typed);
  if (!email) return { refusal: "unknown" };
  return inTransaction(db, async (tx) => {
    const invited = await tx
      .deleteFrom("staff_invitation")
      .where("email", "=", email)
      .returning(["name", "accepted_at"])
      .executeTakeFirst();
    const staff = await tx.selectFrom("staff").select(["id", "name"]).where("email", "=", email).executeTakeFirst();
    if (staff) {
      await endAccounts(tx, "staff", { ids: [staff.id], at });
      await takeBackProposals(tx, { staff: staff.id, actor: by, at });
    } else if (!invited || invited.accepted_at) return { refusal: "unknown" };
    const subject = staff ? { subject: `staff/${staff.id}` } : { detail: { email } };
    await addToAudit(tx, { at, actor: by, action: staff ? "end-staff" : "end-staff-invitation", ...subject });
    return { name: staff?.name ?? invited?.name ?? email };
  });
}
