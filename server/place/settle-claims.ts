import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { entriesOfOne, standsBehind } from "#server/duplicates/entries-of-one.ts";

/**
 * Brings the claims of one application into line with the persons who are in it now: it stands in the pool
 * if nobody in it stands there with another application, and holds no claim otherwise or after its end.
 * What it releases goes to the earliest other application of those persons that has waited outside the pool.
 * An application that a human holds stays as it is. Of several that two of staff found to be one person's one stands there
 * at the most, with a document or without; the others are settled with it.
 * @param settled those that are being settled with it already.
 */
export async function settleClaims(
  tx: Transaction<Tables>,
  application: string,
  settled: Set<string> = new Set(),
): Promise<void> {
  settled.add(application);
  const { pool_state, ended_at } = await readPoolState(tx, application);
  if (pool_state === "held" && ended_at === null) return;
  const held = await documentsHeld(tx, application);
  const ofOne = await entriesOfOne(tx, application);
  const claimed = standsBehind(application, ofOne) ? undefined : await claimUnlessElsewhere(tx, application);
  const isDuplicate = claimed === undefined;
  const kept = claimed ?? [];
  const released = held.filter((document) => !has(kept, document));
  await release(tx, application, kept);
  await tx
    .updateTable("application")
    .set({ pool_state: isDuplicate ? "duplicate" : "pooled" })
    .where("id", "=", application)
    .where("pool_state", "=", isDuplicate ? "pooled" : "duplicate")
    .where("ended_at", "is", null)
    .execute();
  for (const next of await waitingOutside(tx, application, released)) await settleClaims(tx, next, settled);
  for (const { id, state } of ofOne) {
    if (state !== "ended" && state !== "came" && !settled.has(id)) await settleClaims(tx, id, settled);
  }
}

function readPoolState(tx: Transaction<Tables>, application: string) {
  return tx
    .selectFrom("application")
    .select(["pool_state", "ended_at"])
    .where("id", "=", application)
    .executeTakeFirstOrThrow();
}

async function documentsHeld(tx: Transaction<Tables>, application: string): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom("pool_claim")
    .select("document_key")
    .where("application_id", "=", application)
    .execute();
  return rows.map((row) => row.document_key);
}

/**
 * Claims the documents of everybody in the party, or nothing where one of them stands in the pool elsewhere.
 * It looks before it claims: the insert would wait for whoever is releasing a document at this moment, and
 * they for us.
 */
async function claimUnlessElsewhere(tx: Transaction<Tables>, application: string): Promise<Uint8Array[] | undefined> {
  if (await isClaimedElsewhere(tx, application)) return undefined;
  const rows = await personsIn(tx, application)
    .select(["document_key", "application_id"])
    .distinct()
    .orderBy("document_key")
    .execute();
  const claims = rows.flatMap(({ document_key, application_id }) =>
    document_key ? [{ document_key, application_id }] : [],
  );
  if (claims.length === 0) return [];
  const insert = tx.insertInto("pool_claim").values(claims);
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
  if (await isClaimedElsewhere(tx, application)) return undefined;
  return claims.map((claim) => claim.document_key);
}

async function release(tx: Transaction<Tables>, application: string, kept: Uint8Array[]): Promise<void> {
  const own = tx.deleteFrom("pool_claim").where("application_id", "=", application);
  await (kept.length > 0 ? own.where("document_key", "not in", kept) : own).execute();
}

async function isClaimedElsewhere(tx: Transaction<Tables>, application: string): Promise<boolean> {
  const elsewhere = await personsIn(tx, application)
    .innerJoin("pool_claim", "pool_claim.document_key", "person.document_key")
    .whereRef("pool_claim.application_id", "!=", "person.application_id")
    .select("person.id")
    .executeTakeFirst();
  return elsewhere !== undefined;
}

/** Who is in a party now, as far as it has not ended. */
function personsIn(tx: Transaction<Tables>, application: string) {
  return tx
    .selectFrom("person")
    .innerJoin("application", "application.id", "person.application_id")
    .where("application.id", "=", application)
    .where("application.ended_at", "is", null)
    .where("person.left_on", "is", null)
    .where("person.document_key", "is not", null);
}

/**
 * Duplicates of these documents, the earliest first. They are locked before their persons are looked at:
 * of two releases at once the later one sees what the earlier one freed, and none is left behind.
 */
async function waitingOutside(tx: Transaction<Tables>, besides: string, documents: Uint8Array[]): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = await tx
    .selectFrom("application")
    .select("id")
    .where("pool_state", "=", "duplicate")
    .where("ended_at", "is", null)
    .where("id", "!=", besides)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("person")
        .select("application_id")
        .where("document_key", "in", documents)
        .where("left_on", "is", null),
    )
    .orderBy("registered_at")
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

function has(list: Uint8Array[], document: Uint8Array): boolean {
  return list.some((one) => Buffer.compare(one, document) === 0);
}
