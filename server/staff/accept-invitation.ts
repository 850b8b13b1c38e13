import type { Transaction } from "kysely";
import { type Acceptance, acceptOpenInvitation } from "#server/accounts/accept-invitation.ts";
import { newId } from "#server/chance.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { renewStaff } from "./renew-staff.ts";

/** Who an open invitation is for; undefined when its link was used, replaced or is older than 15 minutes. */
export async function findInvitation(db: Executor, token: string, at: Date) {
  return db
    .selectFrom("staff_invitation")
    .leftJoin("port", "port.slug", "staff_invitation.port_slug")
    .select(["email", "staff_invitation.name", "role", "port_slug", "port.name as port", "recovery_id"])
    .where("token_hash", "=", blindKey("token", token))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/** Makes the account of an invitation, or renews one that is recovered, with a passphrase typed twice. */
export async function acceptInvitation(
  db: Database,
  typed: { token: string; first: string; second: string },
  at: Date,
): Promise<Acceptance> {
  const invitation = await findInvitation(db, typed.token, at);
  if (!invitation) return { refusal: "link-has-lapsed" };
  const keepAccount = async (tx: Transaction<Tables>) => {
    const used = await tx
      .updateTable("staff_invitation")
      .set({ accepted_at: at })
      .where("token_hash", "=", blindKey("token", typed.token))
      .where("accepted_at", "is", null)
      .returning("email")
      .executeTakeFirst();
    if (!used) return undefined;
    const { recovery_id } = invitation;
    return recovery_id ? renewStaff(tx, { recovery: recovery_id, at }) : keepStaff(tx, invitation, at);
  };
  const { email, name } = invitation;
  return acceptOpenInvitation(db, { kind: "staff", email, name, keepAccount }, { ...typed, at });
}

async function keepStaff(
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
