import { hashPassword } from "better-auth/crypto";
import type { Transaction } from "kysely";
import { type PassphraseProblem, passphraseProblem } from "#domain/staff/passphrase.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { mintStaffId } from "./staff-session.ts";

/** What became of an invitation: an account, something to mend, or a link that works no more. */
export type Acceptance = { email: string } | { problem: PassphraseProblem } | { refusal: "link-has-lapsed" };

/** Who an open invitation is for; undefined when its link was used, replaced or is older than 15 minutes. */
export async function findInvitation(db: Executor, token: string, at: Date) {
  return db
    .selectFrom("staff_invitation")
    .leftJoin("port", "port.slug", "staff_invitation.port_slug")
    .select(["email", "staff_invitation.name", "role", "port_slug", "port.name as port"])
    .where("token_hash", "=", blindKey("token", token))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/**
 * Makes the account of an invitation with a passphrase typed twice. The account opens nothing before
 * its second step (codes from a device) is set up; until then a new invitation starts it again.
 */
export async function acceptInvitation(
  db: Database,
  typed: { token: string; first: string; second: string },
  at: Date,
): Promise<Acceptance> {
  const invitation = await findInvitation(db, typed.token, at);
  if (!invitation) return { refusal: "link-has-lapsed" };
  const problem = passphraseProblem(typed.first, typed.second, [invitation.email, invitation.name]);
  if (problem) return { problem };
  const password = await hashPassword(typed.first);
  return inTransaction(db, async (tx) => {
    const used = await tx
      .updateTable("staff_invitation")
      .set({ accepted_at: at })
      .where("token_hash", "=", blindKey("token", typed.token))
      .where("accepted_at", "is", null)
      .returning("email")
      .executeTakeFirst();
    if (!used) return { refusal: "link-has-lapsed" };
    const id = await keepAccount(tx, invitation, at);
    if (!id) return { refusal: "link-has-lapsed" };
    await tx.deleteFrom("staff_session").where("staff_id", "=", id).execute();
    await tx.deleteFrom("staff_credential").where("staff_id", "=", id).execute();
    const credential = { provider_id: "credential", account_id: id, password };
    await tx
      .insertInto("staff_credential")
      .values({ id: newId(), staff_id: id, ...credential, created_at: at, updated_at: at })
      .execute();
    await addToAudit(tx, { at, actor: mintStaffId(id), action: "accept-invitation", subject: `staff/${id}` });
    return { email: invitation.email };
  });
}

/** Makes the account, or renews one whose second step was never set up. */
async function keepAccount(
  tx: Transaction<Tables>,
  { email, name, role, port_slug }: NonNullable<Awaited<ReturnType<typeof findInvitation>>>,
  at: Date,
): Promise<string | undefined> {
  const kept = await tx
    .insertInto("staff")
    .values({ id: newId(), email, email_verified: true, name, role, port_slug, created_at: at, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet({ name, role, port_slug, updated_at: at })
        .where("staff.two_factor_enabled", "=", false),
    )
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}
