import { isAPIError } from "better-auth/api";
import { sql } from "kysely";
import { foldDigits } from "#domain/application/digits.ts";
import { addToAudit } from "#server/audit.ts";
import type { Database } from "#server/database/open-database.ts";
import { accountAuth } from "./account-auth.ts";
import { type AccountKind, accountOf, subjectOf, tablesOf } from "./account-kind.ts";

/** What the first step of a sign-in leads to; cookies are `Set-Cookie` lines to be handed on. */
export type FirstStep = { setCookies: string[] } | { refusal: "not-recognised" | "not-enrolled" };

/** What the second step leads to. */
export type SecondStep = { setCookies: string[] } | { refusal: "wrong-code" | "begin-again" | "locked" };

/**
 * Checks e-mail address and passphrase. On success the cookies carry a challenge of ten minutes for the
 * second step, never a session. An unknown address takes as long as a wrong passphrase.
 */
export async function checkPassphrase(
  db: Database,
  kind: AccountKind,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<FirstStep> {
  try {
    const { headers, response } = await accountAuth(db, kind).api.signInEmail({
      body: { email, password: passphrase },
      headers: new Headers(),
      returnHeaders: true,
    });
    if ("twoFactorRedirect" in response) return { setCookies: headers.getSetCookie() };
    await sql`delete from ${tablesOf(kind).session} where token = ${response.token}`.execute(db);
    return { refusal: "not-enrolled" };
  } catch (fault) {
    if (!isAPIError(fault)) throw fault;
    return { refusal: "not-recognised" };
  }
}

/** Checks the code of the second step, or one of the backup codes, and begins the session. */
export async function checkCode(
  db: Database,
  kind: AccountKind,
  typed: { cookie: string; code: string; at: Date },
): Promise<SecondStep> {
  const code = foldDigits(typed.code).replaceAll(/\s/gu, "");
  const headers = new Headers({ cookie: typed.cookie });
  const isFromDevice = /^\d+$/.test(code);
  try {
    const { api } = accountAuth(db, kind);
    const verified = isFromDevice
      ? await api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : await api.verifyBackupCode({ body: { code }, headers, returnHeaders: true });
    const { id = "", email = "" } = verified.response.user ?? {};
    const account = accountOf(kind, id, email);
    await addToAudit(db, {
      at: typed.at,
      actor: account.id,
      action: "sign-in",
      subject: subjectOf(account),
      reason: isFromDevice ? "code" : "backup-code",
    });
    return { setCookies: verified.headers.getSetCookie() };
  } catch (fault) {
    if (!isAPIError(fault)) throw fault;
    return { refusal: refusalOf(fault.body?.code) };
  }
}

function refusalOf(code: string | undefined): "wrong-code" | "begin-again" | "locked" {
  if (code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE") return "wrong-code";
  return code === "ACCOUNT_TEMPORARILY_LOCKED" ? "locked" : "begin-again";
}
