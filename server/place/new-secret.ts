import { sql, type Transaction } from "kysely";
import { makeSecret } from "#domain/receipt/receipt.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { endEveryGrant } from "#server/helper/end-grant.ts";
import { receiptSeed } from "#server/keys/derived-secrets.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import type { OpenedPlace } from "./open-place.ts";
import type { PlaceId } from "./place-id.ts";

/** Who looks at a secret that does not count yet: the place, and the session in which its secret was typed once more. */
export type AtPlace = OpenedPlace & { session: string };

/** A secret whose digits may be shown; whether it counts yet is another matter. */
export type NewSecret = { generation: number; secret: string };

/**
 * Makes the next secret of a place, which does not count yet: its person writes it down first, so that a connection
 * that breaks leaves nobody without one. Only the session that asked is shown it.
 * @returns the id under which it is shown and made to count.
 */
export async function prepareNewSecret(db: Database, { place, session }: AtPlace, at: Date): Promise<string> {
  return inTransaction(db, async (tx) => {
    const id = newId();
    const generation = await takeGeneration(tx, place);
    const made = { id, application_id: place, generation, made_at: at, shown_in: session };
    await tx.insertInto("new_secret").values(made).execute();
    return id;
  });
}

/** The secret that this session asked for, until it or a later one counts. */
export async function readPreparedSecret(db: Database, id: string, at: AtPlace): Promise<NewSecret | undefined> {
  const found = await prepared(db, id, at).executeTakeFirst();
  return found && { ...found, secret: secretOf(at.place, found.generation) };
}

/**
 * Lets a secret count that this session was shown. From then on the older ones open nothing, and neither does what they
 * had opened.
 * @returns the generation that counts; undefined, with nothing changed, where another one counts since.
 */
export async function adoptNewSecret(
  db: Database,
  id: string,
  { by, at }: { by: AtPlace; at: Date },
): Promise<number | undefined> {
  return inTransaction(db, async (tx) => {
    const found = await prepared(tx, id, by).executeTakeFirst();
    const isNewest = found && (await letCount(tx, { application: by.place, ...found, after: by.generation, at }));
    if (!isNewest) return undefined;
    await tx.updateTable("new_secret").set({ counts_at: at }).where("id", "=", id).execute();
    return found.generation;
  });
}

function prepared(db: Executor, id: string, { place, session }: AtPlace) {
  return db
    .selectFrom("new_secret")
    .select("generation")
    .where("id", "=", /^[0-9a-f-]{36}$/.test(id) ? id : newId())
    .where("application_id", "=", place)
    .where("shown_in", "=", session)
    .where("counts_at", "is", null);
}

/** Takes a generation that nobody has seen: one that was shown and never counted is not shown to anybody else. */
export async function takeGeneration(tx: Transaction<Tables>, application: string): Promise<number> {
  const { newest_generation } = await tx
    .updateTable("application")
    .set((eb) => ({ newest_generation: eb("newest_generation", "+", 1) }))
    .where("id", "=", application)
    .returning("newest_generation")
    .executeTakeFirstOrThrow();
  return newest_generation;
}

/** The digits of a generation. */
export function secretOf(application: string, generation: number): string {
  return makeSecret(receiptSeed(application, generation));
}

type Counting = { application: string; generation: number; after: number; at: Date };

/**
 * Lets a generation count after the one that was known to count, ends what older secrets opened, the slip and every
 * helper's access, and writes that there is news. The draw's secret stays.
 * @returns false, with nothing changed, where another generation counts since.
 */
export async function letCount(
  tx: Transaction<Tables>,
  { application, generation, after, at }: Counting,
): Promise<boolean> {
  const renewed = await tx
    .updateTable("application")
    .set({ receipt_generation: generation })
    .where("id", "=", application)
    .where("receipt_generation", "=", after)
    .returning(["locale", ...reachColumns])
    .executeTakeFirst();
  if (!renewed) return false;
  await endEveryGrant(tx, { application, by: "new-secret", at });
  // Who took the receipt may hold the slip too: a new number, and the one on paper is nobody's.
  await tx.updateTable("offer").set({ slip: sql`default` }).where("application_id", "=", application).execute();
  const sessions = tx.deleteFrom("place_session").where("application_id", "=", application);
  // A helper's stays as long as it would: it says that the access has ended.
  await sessions.where("grant_id", "is", null).execute();
  // What is typed in changes, and the way to the first receipt.
  await tx
    .deleteFrom("draft")
    .where((eb) => eb.or([eb("amends_id", "=", application), eb("id", "=", application)]))
    .execute();
  if (isReached(renewed)) {
    await queueLetters(tx, [{ applicationId: application, locale: renewed.locale, kind: "new-secret" }]);
  }
  return true;
}

/** When a place's secret was last made new, and the name of the port where, unless the person did it. */
export async function readLastNewSecret(
  db: Database,
  place: PlaceId,
): Promise<{ at: Date; port: { name: string; timeZone: string } | undefined } | undefined> {
  const row = await db
    .selectFrom("new_secret")
    .leftJoin("port", "port.slug", "new_secret.port_slug")
    .select(["counts_at", "port.name", "port.time_zone as timeZone"])
    .where("application_id", "=", place)
    .where("counts_at", "is not", null)
    .orderBy("generation", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.counts_at) return undefined;
  const { counts_at: at, name, timeZone } = row;
  return { at, port: name && timeZone ? { name, timeZone } : undefined };
}
