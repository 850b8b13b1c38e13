import { sql } from "kysely";
import { randomBytes } from "#server/chance.ts";
import type { Database } from "#server/database/open-database.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { type Account, type AccountKind, tablesOf } from "./account-kind.ts";

/** A challenge can be answered for this many minutes. */
export const challengeMinutes = 5;

/** A challenge, and the token that its answer must come with: the cookie of the browser that asked for it. */
export type MadeChallenge = { token: string; challenge: string };

/** A challenge that was just used up. With an account it was made to add a passkey of that name. */
export type SpentChallenge = { challenge: string; adds: { account: string; name: string } | undefined };

/** Makes a challenge to sign in, or one that adds a passkey to an account. */
export async function makeChallenge(
  db: Database,
  kind: AccountKind,
  { adds, at }: { adds?: { account: Account; name: string }; at: Date },
): Promise<MadeChallenge> {
  const [token, challenge] = [randomBytes(16), randomBytes(32)].map((bytes) =>
    Buffer.from(bytes).toString("base64url"),
  );
  const made = { token: token as string, challenge: challenge as string };
  const { challenge: table, owner } = tablesOf(kind);
  const endsAt = new Date(at.getTime() + challengeMinutes * 60_000);
  await sql`
    insert into ${table} (token_hash, challenge, ${owner}, name, ends_at)
    values (${hashOf(made.token)}, ${made.challenge}, ${adds?.account.id ?? null}, ${adds?.name ?? null}, ${endsAt})
  `.execute(db);
  return made;
}

/**
 * Uses a challenge up, whatever becomes of its answer: none is ever taken twice. Undefined where this browser was
 * given none, or it has ended.
 */
export async function spendChallenge(
  db: Database,
  kind: AccountKind,
  { token, at }: { token: string; at: Date },
): Promise<SpentChallenge | undefined> {
  const { challenge: table, owner } = tablesOf(kind);
  const { rows } = await sql<{ challenge: string; account: string | null; name: string | null; endsAt: Date }>`
    delete from ${table} where token_hash = ${hashOf(token)}
    returning challenge, ${owner} as account, name, ends_at as "endsAt"
  `.execute(db);
  const [row] = rows;
  if (!row || row.endsAt <= at) return undefined;
  const { challenge, account, name } = row;
  return { challenge, adds: account !== null && name !== null ? { account, name } : undefined };
}

function hashOf(token: string): Buffer {
  return blindKey("passkey", token);
}
