import { isAPIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { sql } from "kysely";
import { foldDigits } from "#domain/application/digits.ts";
import { addToAudit } from "#server/audit.ts";
import type { Database } from "#server/database/open-database.ts";
import { accountAuth } from "./account-auth.ts";
import { type Account, type AccountKind, subjectOf, tablesOf } from "./account-kind.ts";

/** What a device needs to make codes: the address that a QR code carries, and the key to type. */
export type DeviceKey = { address: string; key: string };

/** What became of the first code. */
export type Enrolment = { setCookies: string[]; backupCodes: string[] } | { refusal: "wrong-code" };

/**
 * Begins the set-up of codes right after an invitation was accepted. The cookies are a session that
 * opens only this set-up.
 */
export async function beginEnrolment(
  db: Database,
  kind: AccountKind,
  { email, passphrase }: { email: string; passphrase: string },
): Promise<string[]> {
  const { api } = accountAuth(db, kind);
  const signedIn = await api.signInEmail({
    body: { email, password: passphrase },
    headers: new Headers(),
    returnHeaders: true,
  });
  const setCookies = signedIn.headers.getSetCookie();
  const cookie = setCookies.map((line) => line.split(";")[0]).join("; ");
  await api.enableTwoFactor({ body: { password: passphrase }, headers: new Headers({ cookie }) });
  return setCookies;
}

/** The key that a device needs, as long as no code of it has been checked; then undefined for ever. */
export async function readDeviceKey(db: Database, account: Account): Promise<DeviceKey | undefined> {
  const { secondStep, owner } = tablesOf(account.kind);
  const { rows } = await sql<{ secret: string }>`
    select secret from ${secondStep} where ${owner} = ${account.id} and not verified limit 1
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { secretConfig } = await accountAuth(db, account.kind).$context;
  const key = base32(Buffer.from(await symmetricDecrypt({ key: secretConfig, data: row.secret })));
  const query = new URLSearchParams({ secret: key, issuer: "Paso", digits: "6", period: "30" });
  return { address: `otpauth://totp/Paso:${encodeURIComponent(account.email)}?${query}`, key };
}

/** Checks the first code of a device. On success the account is complete, and the backup codes are shown once. */
export async function finishEnrolment(
  db: Database,
  account: Account,
  typed: { cookie: string; code: string; at: Date },
): Promise<Enrolment> {
  const { api } = accountAuth(db, account.kind);
  const code = foldDigits(typed.code).replaceAll(/\s/gu, "");
  try {
    const { headers } = await api.verifyTOTP({
      body: { code },
      headers: new Headers({ cookie: typed.cookie }),
      returnHeaders: true,
    });
    const { backupCodes } = await api.viewBackupCodes({ body: { userId: account.id } });
    const { at } = typed;
    await addToAudit(db, { at, actor: account.id, action: "enrol-second-step", subject: subjectOf(account) });
    return { setCookies: headers.getSetCookie(), backupCodes: backupCodes ?? [] };
  } catch (fault) {
    if (!isAPIError(fault)) throw fault;
    return { refusal: "wrong-code" };
  }
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 base 32 without padding: what authenticator programs read. */
function base32(bytes: Uint8Array): string {
  let [text, bits, value] = ["", 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}
