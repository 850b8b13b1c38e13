import type { Transaction } from "kysely";
import { endAccounts } from "#server/accounts/end-accounts.ts";
import { readAccountEmail } from "#server/accounts/invitation-link.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { demandVoucher, type Voucher } from "./demand-voucher.ts";

/** What was ended, or why nothing was. */
export type EndedHelper = { name: string } | { refusal: "unknown" };

/**
 * Ends one helper, by e-mail address, or an invitation that nobody has accepted. From the next request on the helper
 * opens nothing. What the helper did stays attributed; the address is forgotten, so that a new invitation makes
 * a new helper, to whom nobody has granted anything.
 */
export async function endHelper(
  db: Database,
  by: Voucher,
  { email: typed, at }: { email: string; at: Date },
): Promise<EndedHelper> {
  await demandVoucher(db, by);
  const email = readAccountEmail(typed);
  if (!email) return { refusal: "unknown" };
  return inTransaction(db, async (tx) => {
    const invited = await tx
      .deleteFrom("helper_invitation")
      .where("email", "=", email)
      .returning(["name", "accepted_at"])
      .executeTakeFirst();
    const helper = await tx
      .selectFrom("helper")
      .select(["id", "name"])
      .where("email", "=", email)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    if (helper) await endThem(tx, [helper.id], at);
    else if (!invited || invited.accepted_at) return { refusal: "unknown" };
    const subject = helper ? { subject: `helper/${helper.id}` } : { detail: { email } };
    await addToAudit(tx, { at, actor: by, action: helper ? "end-helper" : "end-helper-invitation", ...subject });
    return { name: helper?.name ?? invited?.name ?? email };
  });
}

/** Ends every helper of an organisation, in the transaction that ends the organisation. */
export async function endHelpersOf(tx: Transaction<Tables>, organisationId: string, at: Date): Promise<void> {
  const helpers = await tx
    .selectFrom("helper")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("ended_at", "is", null)
    .execute();
  await endThem(
    tx,
    helpers.map(({ id }) => id),
    at,
  );
}

async function endThem(tx: Transaction<Tables>, ids: string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await endAccounts(tx, "helper", { ids, at });
  await tx.deleteFrom("helper_code").where("helper_id", "in", ids).execute();
}
