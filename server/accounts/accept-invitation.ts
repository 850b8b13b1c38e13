import { hashPassword } from "better-auth/crypto";
import { sql, type Transaction } from "kysely";
import { type PassphraseProblem, passphraseProblem } from "#domain/staff/passphrase.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { type AccountKind, accountOf, subjectOf, tablesOf } from "./account-kind.ts";

/** What became of an invitation: an account, something to mend, or a link that works no more. */
export type Acceptance = { email: string } | { problem: PassphraseProblem } | { refusal: "link-has-lapsed" };

/** What differs between the kinds: who is invited, and how their account is made. */
export type OpenInvitation = {
  kind: AccountKind;
  email: string;
  name: string;
  /**
   * Uses the invitation up, and makes its account or renews one whose second step was never set up.
   * Gives the account's id, or undefined where the link was used meanwhile.
   */
  keepAccount: (tx: Transaction<Tables>) => Promise<string | undefined>;
};

/**
 * Makes the account of an invitation with a passphrase typed twice. The account opens nothing before
 * its second step (codes from a device) is set up; until then a new invitation starts it again.
 */
export async function acceptOpenInvitation(
  db: Database,
  { kind, email, name, keepAccount }: OpenInvitation,
  typed: { first: string; second: string; at: Date },
): Promise<Acceptance> {
  const { at } = typed;
  const problem = passphraseProblem(typed.first, typed.second, [email, name]);
  if (problem) return { problem };
  const password = await hashPassword(typed.first);
  return inTransaction(db, async (tx) => {
    const id = await keepAccount(tx);
    if (!id) return { refusal: "link-has-lapsed" };
    const { session, credential, owner } = tablesOf(kind);
    await sql`delete from ${session} where ${owner} = ${id}`.execute(tx);
    await sql`delete from ${credential} where ${owner} = ${id}`.execute(tx);
    await sql`
      insert into ${credential} (id, ${owner}, provider_id, account_id, password, created_at, updated_at)
      values (${newId()}, ${id}, 'credential', ${id}, ${password}, ${at}, ${at})
    `.execute(tx);
    const account = accountOf(kind, id, email);
    await addToAudit(tx, { at, actor: account.id, action: "accept-invitation", subject: subjectOf(account) });
    return { email };
  });
}
