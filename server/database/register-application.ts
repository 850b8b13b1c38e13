import { sql, type Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { canonicalJson } from "#domain/application/canonical-json.ts";
import { smsNumber } from "#domain/application/letter-address.ts";
import { portCodes } from "#domain/application/ports.ts";
import { makeHandle, makeSecret } from "#domain/receipt/receipt.ts";
import { randomBytes } from "#server/chance.ts";
import { bodyHash, isSameBytes, receiptSeed } from "#server/keys/derived-secrets.ts";
import { newSealedRecord } from "#server/keys/sealed-record.ts";
import { settleClaims } from "#server/place/settle-claims.ts";
import { type Database, type Executor, inTransaction } from "./open-database.ts";
import { newPersonRow, type PersonRow } from "./person-row.ts";
import type { Channel, Tables } from "./tables.ts";

/** What a party is given: the handle (10 digits, public) and the secret (14 digits, theirs alone). */
export type Receipt = { handle: string; secret: string; registeredAt: Date };

/**
 * What came of a send: a new application, the same one again, another one under an id already used, or an id under
 * which somebody is still filling in a form (a machine may have read it from an address and must not take it).
 * `not-shown-again`: the same one, but its first secret is dead, or is for the person alone whom a helper wrote it for.
 */
export type Registration =
  | { outcome: "registered" | "repeated"; receipt: Receipt }
  | { outcome: "conflict"; registeredAt: Date; size: number }
  | { outcome: "being-filled-in" | "not-shown-again" };

/**
 * What is sent. `locale` is one of the installation's languages: letters are written in it. `ownsDraft`: a sender
 * outside of the pages showed that the draft of this id is theirs.
 */
export type Sending = {
  id: string;
  application: Application;
  channel: Channel;
  locale: string;
  ownsDraft?: boolean;
  /** What is kept together with a new application, or neither of them is. */
  with?: ((tx: Transaction<Tables>) => Promise<unknown>) | undefined;
  at: Date;
};

const mostTries = 5;

/**
 * Keeps a checked application for good and gives its receipt; the same id with the same answers gives the same receipt
 * for as long as its secret is the first one, whoever sends first. Safe to call again after any fault: whether it was kept then shows.
 * A party with a person who already stands in the pool gets a receipt like any other and stays outside.
 */
export async function registerApplication(db: Database, sending: Sending): Promise<Registration> {
  const hash = bodyHash(canonicalJson(sending.application));
  for (let tries = 1; ; tries += 1) {
    try {
      const handle = makeHandle(randomBytes(8));
      const { registered, claims } = await insertTogether(db, sending, hash, handle);
      // A race for some of a party's documents, or for the id, was lost: what it claimed goes back.
      if (claims > 0 && registered !== "pooled") await inTransaction(db, (tx) => settleClaims(tx, sending.id));
      if (!registered) return await readRegistration(db, sending, hash);
      return { outcome: "registered", receipt: receiptOf(sending.id, handle, sending.at) };
    } catch (fault) {
      if (tries === mostTries || !isPassing(fault)) throw fault;
    }
  }
}

/** One statement needs no transaction; what is kept with it does. */
function insertTogether(db: Database, sending: Sending, hash: Uint8Array, handle: string): Promise<Inserted> {
  const { with: keepToo } = sending;
  if (!keepToo) return insertApplication(db, sending, hash, handle);
  return inTransaction(db, async (tx) => {
    const inserted = await insertApplication(tx, sending, hash, handle);
    if (inserted.registered) await keepToo(tx);
    return inserted;
  });
}

/** Whether the same statement may succeed now: its handle was taken, or two stood in each other's way. */
function isPassing(fault: unknown): boolean {
  const { code, constraint } = fault as { code?: unknown; constraint?: unknown };
  return code === "40001" || code === "40P01" || (code === "23505" && constraint === "application_handle_key");
}

/** The registration under an id that is taken, seen by somebody who sends answers with this hash. */
async function readRegistration(db: Database, { id, channel }: Sending, hash: Uint8Array): Promise<Registration> {
  const row = await db
    .selectFrom("application")
    .select(["handle", "receipt_generation", "channel", "body_hash", "registered_at", "size"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return { outcome: "being-filled-in" };
  if (!isSameBytes(row.body_hash, hash)) {
    return { outcome: "conflict", registeredAt: row.registered_at, size: row.size };
  }
  const isForPersonAlone = row.channel === "helper" && channel !== "helper";
  if (row.receipt_generation > 0 || isForPersonAlone) return { outcome: "not-shown-again" };
  return { outcome: "repeated", receipt: receiptOf(id, row.handle, row.registered_at) };
}

function receiptOf(id: string, handle: string, registeredAt: Date): Receipt {
  return { handle, secret: makeSecret(receiptSeed(id, 0)), registeredAt };
}

type Inserted = { registered: "pooled" | "duplicate" | null; claims: number };

/**
 * One statement, one round trip: claims of the documents, the application, its persons. Of two sends with one id the
 * second waits for the first and inserts nothing; of two parties with one document the second is outside the pool.
 * Rows travel as JSON with bytes in hex, which both drivers take.
 */
async function insertApplication(db: Executor, sending: Sending, hash: Uint8Array, handle: string): Promise<Inserted> {
  const { id, application, channel, locale, at } = sending;
  const isStranger = (channel === "api" || channel === "outbox") && !sending.ownsDraft;
  const today = at.toISOString().slice(0, 10);
  const record = newSealedRecord("application", id);
  const persons = application.party.map((person, position) => ({ ...inHex(newPersonRow(person, today)), position }));
  const isAccessible = application.needs.codes.some((code) => code === "wheelchair" || code === "walking");
  const { rows } = await sql<Inserted>`
    with given as (
      select id, position, is_adult, decode(document_key, 'hex') as document_key,
        decode(likeness_key, 'hex') as likeness_key, decode(wrapped_key, 'hex') as wrapped_key,
        decode(first_sealed, 'hex') as first_sealed
      from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as given (
        id uuid, position smallint, is_adult boolean, document_key text, likeness_key text, wrapped_key text,
        first_sealed text)
    ), document as (
      select distinct document_key from given where document_key is not null
    ), free as (
      select where not exists (select from application where id = ${id}::uuid)
        and (not ${isStranger}::boolean
          or not exists (select from draft where id = ${id}::uuid and expires_at > ${at}::timestamptz
            and not (device_keeps and device = 'own')))
    ), claimed as (
      insert into pool_claim (document_key, application_id)
      select document_key, ${id}::uuid from document, free
      where not exists (select from pool_claim join document using (document_key))
      order by document_key
      on conflict do nothing
      returning document_key
    ), registered as (
      insert into application (
        id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs, unavailable_on,
        needs_accessible, asks_urgent, has_email, wants_sms, wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
      select ${id}::uuid, ${handle}::text, 'waiting',
        case when (select count(*) from claimed) = (select count(*) from document) then 'pooled' else 'duplicate' end,
        ${channel}::text, ${locale}::text, ${persons.length}::smallint, ${today}::date, ${today}::date,
        ${portCodes(application.ports)}::bytea, ${`{${application.unavailable.join(",")}}`}::date[],
        ${isAccessible}::boolean, ${application.needs.urgent}::boolean,
        ${application.contact.email !== undefined}::boolean, ${smsNumber(application.contact) !== undefined}::boolean,
        ${record.wrappedKey}::bytea, ${record.seal("answers", application)}::bytea, ${hash}::bytea,
        ${at}::timestamptz, ${at}::timestamptz
      from free
      on conflict (id) do nothing
      returning pool_state
    ), joined as (
      insert into person (
        id, application_id, position, joined_on, is_adult, document_key, likeness_key, wrapped_key, first_sealed)
      select id, ${id}::uuid, position, ${today}::date, is_adult, document_key, likeness_key, wrapped_key, first_sealed
      from given where exists (select from registered)
    )
    select (select pool_state from registered) as registered, (select count(*) from claimed)::integer as claims
  `.execute(db);
  return rows[0] ?? { registered: null, claims: 0 };
}

function inHex(row: PersonRow): Record<string, unknown> {
  const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value);
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, text(value)]));
}
