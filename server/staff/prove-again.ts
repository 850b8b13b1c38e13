import { isAPIError } from "better-auth/api";
import { sql } from "kysely";
import { foldDigits } from "#domain/application/digits.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { accountAuth } from "#server/accounts/account-auth.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";

/** What became of a code that was typed to prove again who somebody is. */
export type Proof = "proved" | "wrong-code" | "locked";

/**
 * Checks a code of the device of whoever has a session, and keeps in the session that it was proved just now. A backup
 * code is no proof: it is for a lost device, and a sign-in. (A passkey proves by beginning a new session.)
 */
export async function proveAgain(
  db: Database,
  staff: StaffId,
  typed: { cookie: string; code: string; at: Date },
): Promise<Proof> {
  const code = foldDigits(typed.code).replaceAll(/\s/gu, "");
  const headers = new Headers({ cookie: typed.cookie });
  const { api } = accountAuth(db, "staff");
  const subject = `staff/${staff}`;
  const { at } = typed;
  try {
    if (!/^\d{6}$/.test(code)) return "wrong-code";
    const found = await api.getSession({ headers });
    await api.verifyTOTP({ body: { code }, headers });
    await inTransaction(db, async (tx) => {
      await sql`update staff_session set proved_at = ${at} where id = ${found?.session.id} and staff_id = ${staff}`.execute(
        tx,
      );
      await addToAudit(tx, { at, actor: staff, action: "prove-again", subject, reason: "code" });
    });
    return "proved";
  } catch (fault) {
    if (!isAPIError(fault)) throw fault;
    await addToAudit(db, { at, actor: staff, action: "refuse-proof", subject, reason: "code" });
    return fault.body?.code === "ACCOUNT_TEMPORARILY_LOCKED" ? "locked" : "wrong-code";
  }
}
