import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { sql } from "kysely";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type Account, subjectOf, tablesOf } from "./account-kind.ts";
import { accountSite } from "./account-site.ts";
import { readMade } from "./passkey-answer.ts";
import { challengeMinutes, makeChallenge, spendChallenge } from "./passkey-challenge.ts";
import { mostPasskeys } from "./passkeys.ts";

/** The longest name of a passkey. */
const longestName = 60;

/** Why a passkey cannot have this name, or the account no further one. */
export type PasskeyNameProblem = "missing" | "long" | "too-many";

type Options = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** ES256, EdDSA and RS256: what devices make. */
const algorithms = [-7, -8, -257];

/** What is wrong with a name under which an account would add a passkey. */
export async function passkeyNameProblem(
  db: Database,
  account: Account,
  typed: string,
): Promise<PasskeyNameProblem | undefined> {
  const name = typed.trim();
  if (name === "") return "missing";
  if (name.length > longestName) return "long";
  return (await credentialsOf(db, account)).length >= mostPasskeys ? "too-many" : undefined;
}

/** What a device needs to make a passkey for an account: one that names the account itself, and asks who holds the device. */
export async function beginAddingPasskey(
  db: Database,
  account: Account,
  { name, at }: { name: string; at: Date },
): Promise<{ token: string; options: Options } | { problem: PasskeyNameProblem }> {
  const problem = await passkeyNameProblem(db, account, name);
  if (problem) return { problem };
  const { token, challenge } = await makeChallenge(db, account.kind, { adds: { account, name: name.trim() }, at });
  const options = await generateRegistrationOptions({
    rpName: "Paso",
    rpID: accountSite(account.kind).host,
    userName: account.email,
    userID: handleOf(account.id),
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    timeout: challengeMinutes * 60_000,
    attestationType: "none",
    excludeCredentials: (await credentialsOf(db, account)).map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
  return { token, options };
}

/** Keeps the passkey that a device has made, if it answers the challenge of this browser and this account. */
export async function finishAddingPasskey(
  db: Database,
  account: Account,
  answer: { token: string; body: unknown; at: Date },
): Promise<{ id: string } | { refusal: "too-late" | "not-kept" }> {
  const spent = await spendChallenge(db, account.kind, answer);
  if (!spent?.adds || spent.adds.account !== account.id) return { refusal: "too-late" };
  const { name } = spent.adds;
  const credential = await verified(account, answer.body, spent.challenge);
  if (!credential) return { refusal: "not-kept" };
  const { passkey, owner } = tablesOf(account.kind);
  const id = newId();
  return inTransaction(db, async (tx) => {
    const { rows } = await sql`
      insert into ${passkey} (id, ${owner}, credential_id, public_key, counter, transports, name, added_at)
      values (${id}, ${account.id}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
        ${credential.transports}, ${name}, ${answer.at})
      on conflict (credential_id) do nothing returning id
    `.execute(tx);
    if (rows.length === 0) return { refusal: "not-kept" };
    await addToAudit(tx, {
      at: answer.at,
      actor: account.id,
      action: "add-passkey",
      subject: subjectOf(account),
      detail: { passkey: id },
    });
    return { id };
  });
}

async function verified({ kind }: Account, body: unknown, expectedChallenge: string) {
  const response = readMade(body);
  if (!response) return undefined;
  const { origin, host } = accountSite(kind);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return registrationInfo && { ...registrationInfo.credential, transports: response.response.transports };
  } catch {
    return undefined; // the library says by throwing what in the answer does not hold
  }
}

async function credentialsOf(db: Database, { kind, id }: Account): Promise<string[]> {
  const { passkey, owner } = tablesOf(kind);
  const { rows } = await sql<{ id: string }>`
    select credential_id as id from ${passkey} where ${owner} = ${id}
  `.execute(db);
  return rows.map((row) => row.id);
}

/** An account's id as a passkey carries it. */
export function handleOf(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(id.replaceAll("-", ""), "hex"));
}
