import { type Kysely, sql } from "kysely";

/** Passkeys of staff and of helpers, in tables of each kind, and the challenges that a device answers once. */
const statements = ["staff", "helper"].flatMap((kind) => [
  // The device keeps the private key. The counter of one that counts only rises; a copy of it falls behind.
  `create table ${kind}_passkey (
    id uuid primary key,
    ${kind}_id uuid not null references ${kind} on delete cascade,
    credential_id text not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null default '{}',
    name text not null,
    added_at timestamptz not null,
    used_at timestamptz
  )`,
  `create index ${kind}_passkey_by_${kind} on ${kind}_passkey (${kind}_id)`,
  // Bound to a cookie, of which a fingerprint is kept. With an account it adds a passkey of that name, else it signs in.
  `create table ${kind}_passkey_challenge (
    token_hash bytea primary key,
    challenge text not null,
    ${kind}_id uuid references ${kind} on delete cascade,
    name text,
    ends_at timestamptz not null,
    constraint ${kind}_passkey_challenge_names_one_to_add check ((${kind}_id is null) = (name is null))
  )`,
]);

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
