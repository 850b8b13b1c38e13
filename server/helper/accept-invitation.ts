import type { Transaction } from "kysely";
import { type Acceptance, acceptOpenInvitation } from "#server/accounts/accept-invitation.ts";
import { newId } from "#server/chance.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";

/** Who an open invitation is for; undefined when its link was used, replaced or ended, or is older than 15 minutes. */
export async function findHelperInvitation(db: Executor, token: string, at: Date) {
  return db
    .selectFrom("helper_invitation")
    .innerJoin("organisation", "organisation.id", "helper_invitation.organisation_id")
    .select(["email", "helper_invitation.name", "organisation_id", "organisation.name as organisation"])
    .where("token_hash", "=", blindKey("token", token))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", at)
    .where("organisation.ended_at", "is", null)
    .executeTakeFirst();
}

/** Makes the helper's account of an invitation with a passphrase typed twice. */
export async function acceptHelperInvitation(
  db: Database,
  typed: { token: string; first: string; second: string },
  at: Date,
): Promise<Acceptance> {
  const invitation = await findHelperInvitation(db, typed.token, at);
  if (!invitation) return { refusal: "link-has-lapsed" };
  const keepAccount = async (tx: Transaction<Tables>) => {
    const used = await tx
      .updateTable("helper_invitation")
      .set({ accepted_at: at })
      .where("token_hash", "=", blindKey("token", typed.token))
      .where("accepted_at", "is", null)
      .returning("email")
      .executeTakeFirst();
    return used && keepHelper(tx, invitation, at);
  };
  const { email, name } = invitation;
  return acceptOpenInvitation(db, { kind: "helper", email, name, keepAccount }, { ...typed, at });
}

async function keepHelper(
  tx: Transaction<Tables>,
  { email, name, organisation_id }: NonNullable<Awaited<ReturnType<typeof findHelperInvitation>>>,
  at: Date,
): Promise<string | undefined> {
  const kept = await tx
    .insertInto("helper")
    .values({ id: newId(), email, email_verified: true, name, organisation_id, created_at: at, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .column("email")
        .doUpdateSet({ name, organisation_id, updated_at: at })
        .where("helper.two_factor_enabled", "=", false),
    )
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}
