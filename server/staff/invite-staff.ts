import { type Role, roles } from "#domain/staff/policy.ts";
import { makeInvitationLink, readAccountEmail } from "#server/accounts/invitation-link.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";

/** Who is invited, as typed on the command line. */
export type Invited = { email: string; name: string; role: string; port: string | null };

/** Why nobody was invited. */
export type InvitationRefusal =
  | "email-looks-wrong"
  | "name-is-missing"
  | "role-is-unknown"
  | "officer-needs-a-port"
  | "only-officers-have-a-port"
  | "port-is-unknown"
  | "account-is-in-use";

/** The link, once and for 15 minutes, or why there is none. */
export type Invitation = { address: string; expiresAt: Date } | { refusal: InvitationRefusal };

/**
 * Invites somebody to the console, or again when the first link has lapsed: an earlier link of the same
 * e-mail address ends. Refused where the account is complete, since a lost phone is not an invitation.
 */
export async function inviteStaff(db: Database, invited: Invited, at: Date): Promise<Invitation> {
  const email = readAccountEmail(invited.email);
  const name = invited.name.trim();
  if (!email) return { refusal: "email-looks-wrong" };
  if (name === "") return { refusal: "name-is-missing" };
  const role = roles.find((each): each is Role => each === invited.role);
  if (!role) return { refusal: "role-is-unknown" };
  if (role === "officer" && !invited.port) return { refusal: "officer-needs-a-port" };
  if (role !== "officer" && invited.port) return { refusal: "only-officers-have-a-port" };

  const { address, tokenHash, expiresAt } = makeInvitationLink("staff", "staff/invitation", at);
  return inTransaction(db, async (tx) => {
    const port = invited.port
      ? await tx.selectFrom("port").select("slug").where("slug", "=", invited.port).executeTakeFirst()
      : null;
    if (port === undefined) return { refusal: "port-is-unknown" };
    const account = await tx
      .selectFrom("staff")
      .select("two_factor_enabled")
      .where("email", "=", email)
      .executeTakeFirst();
    if (account?.two_factor_enabled) return { refusal: "account-is-in-use" };
    const row = {
      name,
      role,
      port_slug: port?.slug ?? null,
      token_hash: tokenHash,
      expires_at: expiresAt,
      accepted_at: null,
      recovery_id: null,
    };
    await tx
      .insertInto("staff_invitation")
      .values({ email, ...row })
      .onConflict((conflict) => conflict.column("email").doUpdateSet(row))
      .execute();
    await addToAudit(tx, {
      at,
      actor: "command-line",
      action: "invite-staff",
      detail: { email, role, port: row.port_slug },
    });
    return { address, expiresAt };
  });
}
