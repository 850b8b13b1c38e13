import { makeInvitationLink, readAccountEmail } from "#server/accounts/invitation-link.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandVoucher, type Voucher } from "./demand-voucher.ts";
import { longest } from "./organisations.ts";

/** Who is invited, as typed. */
export type InvitedHelper = { email: string; name: string; organisation: string };

/** Why nobody was invited. */
export type HelperInvitationRefusal =
  | "email-looks-wrong"
  | "name-is-missing"
  | "name-is-long"
  | "organisation-is-unknown"
  | "several-organisations"
  | "account-is-in-use";

/** The link, once and for 15 minutes, or why there is none. */
export type HelperInvitation =
  | { address: string; expiresAt: Date; organisation: string }
  | { refusal: HelperInvitationRefusal };

/**
 * Invites somebody to help for an organisation, or again when the first link has lapsed: an earlier link of the same
 * e-mail address ends. Refused where the account is complete, since a lost phone is not an invitation.
 * @param invited.organisation the first characters of its id, at least four
 */
export async function inviteHelper(
  db: Database,
  by: Voucher,
  invited: InvitedHelper & { at: Date },
): Promise<HelperInvitation> {
  await demandVoucher(db, by);
  const { at, organisation: start } = invited;
  const email = readAccountEmail(invited.email);
  const name = invited.name.trim();
  if (!email) return { refusal: "email-looks-wrong" };
  if (name === "") return { refusal: "name-is-missing" };
  if (name.length > longest.name) return { refusal: "name-is-long" };
  if (!/^[0-9a-f][0-9a-f-]{3,35}$/.test(start)) return { refusal: "organisation-is-unknown" };
  const { address, tokenHash, expiresAt } = makeInvitationLink("helper", "en/helper/invitation", at);
  return inTransaction(db, async (tx) => {
    const all = await tx.selectFrom("organisation").select(["id", "name"]).where("ended_at", "is", null).execute();
    const [organisation, ...others] = all.filter(({ id }) => id.startsWith(start));
    if (!organisation) return { refusal: "organisation-is-unknown" };
    if (others.length > 0) return { refusal: "several-organisations" };
    const account = await tx
      .selectFrom("helper")
      .select("two_factor_enabled")
      .where("email", "=", email)
      .executeTakeFirst();
    if (account?.two_factor_enabled) return { refusal: "account-is-in-use" };
    const row = {
      name,
      organisation_id: organisation.id,
      token_hash: tokenHash,
      expires_at: expiresAt,
      accepted_at: null,
    };
    await tx
      .insertInto("helper_invitation")
      .values({ email, ...row })
      .onConflict((conflict) => conflict.column("email").doUpdateSet(row))
      .execute();
    const subject = `organisation/${organisation.id}`;
    await addToAudit(tx, { at, actor: by, action: "invite-helper", subject, detail: { email } });
    return { address, expiresAt, organisation: organisation.name };
  });
}
