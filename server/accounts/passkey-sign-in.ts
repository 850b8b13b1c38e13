import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { sql } from "kysely";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { accountAuth } from "./account-auth.ts";
import { type Account, type AccountKind, accountOf, subjectOf, tablesOf } from "./account-kind.ts";
import { accountSite } from "./account-site.ts";
import { handleOf } from "./add-passkey.ts";
import { readSigned } from "./passkey-answer.ts";
import { challengeMinutes, makeChallenge, spendChallenge } from "./passkey-challenge.ts";

/** What a sign-in by passkey leads to; cookies are `Set-Cookie` lines to be handed on. */
export type PasskeyStep = { setCookies: string[] } | { refusal: "not-recognised" | "too-late" | "copied" };

type Options = Awaited<ReturnType<typeof generateAuthenticationOptions>>;
type Held = { id: string; account: Account; publicKey: Uint8Array; stands: boolean };

/** What a device needs to sign in: it says by itself whose passkey it holds, so that nobody types an address. */
export async function beginPasskeySignIn(
  db: Database,
  kind: AccountKind,
  at: Date,
): Promise<{ token: string; options: Options }> {
  const { token, challenge } = await makeChallenge(db, kind, { at });
  const options = await generateAuthenticationOptions({
    rpID: accountSite(kind).host,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: challengeMinutes * 60_000,
    userVerification: "required",
  });
  return { token, options };
}

/** The e-mail address of the account whose passkey answers: what tries are counted by. */
export async function emailOfAnswer(db: Database, kind: AccountKind, body: unknown): Promise<string | undefined> {
  return (await findHeld(db, kind, readSigned(body)?.id))?.account.email;
}

/**
 * Checks a device's answer, and begins the session. A passkey whose device has asked who holds it (a finger, a face,
 * a PIN) is both steps in one. Every refusal is in the audit, with a reason that the browser is not told.
 */
export async function checkPasskey(
  db: Database,
  kind: AccountKind,
  answer: { token: string; body: unknown; at: Date },
): Promise<PasskeyStep> {
  const { at } = answer;
  const response = readSigned(answer.body);
  const held = await findHeld(db, kind, response?.id);
  const refuse = async (refusal: "not-recognised" | "too-late" | "copied", reason: string) => {
    const whose = held ? { actor: held.account.id, subject: subjectOf(held.account) } : { actor: "system" as const };
    const detail = { kind, ...(held ? { passkey: held.id } : {}) };
    await addToAudit(db, { at, ...whose, action: "refuse-passkey", reason, detail });
    return { refusal };
  };
  const spent = await spendChallenge(db, kind, answer);
  if (!spent || spent.adds) return refuse("too-late", "no-challenge");
  if (!response || !held) return refuse("not-recognised", "unknown-passkey");
  if (!isHandleOf(held.account, response.response.userHandle)) return refuse("not-recognised", "another-account");
  const counter = await verifiedCounter(response, held, spent.challenge);
  if (counter === undefined) return refuse("not-recognised", "wrong-answer");
  if (!held.stands) return refuse("not-recognised", "account-has-ended");
  const hasRisen = await inTransaction(db, async (tx) => {
    // Here and not by the library: two answers at once, or a copy of the device, must not both rise past one count.
    const { rows } = await sql`
      update ${tablesOf(kind).passkey} set counter = ${counter}, used_at = ${at}
      where id = ${held.id} and (counter < ${counter} or (counter = 0 and ${counter}::bigint = 0)) returning id
    `.execute(tx);
    if (rows.length === 0) return false;
    const { account } = held;
    const subject = subjectOf(account);
    await addToAudit(tx, { at, actor: account.id, action: "sign-in", subject, reason: "passkey" });
    return true;
  });
  if (!hasRisen) return refuse("copied", "counter-went-back");
  const { api } = accountAuth(db, kind);
  const begun = await api.beginSessionByPasskey({ body: { userId: held.account.id }, returnHeaders: true });
  return { setCookies: begun.headers.getSetCookie() };
}

/** A passkey by its public id, whose it is, and whether that account stands: complete, and neither it nor its organisation ended. */
async function findHeld(db: Database, kind: AccountKind, credential = ""): Promise<Held | undefined> {
  const { passkey, owner } = tablesOf(kind);
  const stands =
    kind === "staff"
      ? sql`a.two_factor_enabled and a.ended_at is null`
      : sql`a.two_factor_enabled and a.ended_at is null and exists (
          select from organisation where organisation.id = a.organisation_id and organisation.ended_at is null)`;
  const { rows } = await sql<{ id: string; ownerId: string; email: string; key: Uint8Array; stands: boolean }>`
    select p.id, a.id as "ownerId", a.email, p.public_key as key, (${stands}) as stands
    from ${passkey} p join ${sql.table(kind)} a on a.id = p.${owner} where p.credential_id = ${credential}
  `.execute(db);
  const [row] = rows;
  return (
    row && { id: row.id, account: accountOf(kind, row.ownerId, row.email), publicKey: row.key, stands: row.stands }
  );
}

function isHandleOf({ id }: Account, userHandle: string): boolean {
  return Buffer.from(handleOf(id)).toString("base64url") === userHandle;
}

/** What the device has counted; undefined where its answer does not hold. */
async function verifiedCounter(
  response: NonNullable<ReturnType<typeof readSigned>>,
  { publicKey, account }: Held,
  expectedChallenge: string,
): Promise<number | undefined> {
  const { origin, host } = accountSite(account.kind);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined; // the library says by throwing what in the answer does not hold
  }
}
