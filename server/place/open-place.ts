import { makeSecret } from "#domain/receipt/receipt.ts";
import type { Database } from "#server/database/open-database.ts";
import { isSameBytes, receiptSeed } from "#server/keys/derived-secrets.ts";
import type { PlaceId } from "./place-id.ts";

/** Stands in for the application that an unknown handle has not: its secret is nobody's. */
const nobody = { id: "00000000-0000-4000-8000-000000000000", generation: 0 };

/** A place that a receipt opens, and the generation of the secret that was shown: what it opens bears it. */
export type OpenedPlace = { place: PlaceId; generation: number };

/**
 * The application that a receipt opens, or undefined. A handle that nobody has and a wrong secret take the
 * same path and the same time, so that nobody learns whether a handle exists.
 * @param receipt ten and fourteen digits whose check digits fit.
 */
export async function openPlace(
  db: Database,
  receipt: { handle: string; secret: string },
): Promise<OpenedPlace | undefined> {
  const found = await db
    .selectFrom("application")
    .select(["id", "receipt_generation as generation"])
    .where("handle", "=", receipt.handle)
    .where((eb) => eb.fn<number>("length", ["wrapped_key"]), ">", 0)
    .executeTakeFirst();
  const { id, generation } = found ?? nobody;
  const expected = Buffer.from(makeSecret(receiptSeed(id, generation)));
  const isRight = isSameBytes(expected, Buffer.from(receipt.secret));
  return found && isRight ? { place: mintPlaceId(found.id), generation } : undefined;
}

/** The public number of a place. */
export async function readHandle(db: Database, place: PlaceId): Promise<string> {
  const row = await db.selectFrom("application").select("handle").where("id", "=", place).executeTakeFirstOrThrow();
  return row.handle;
}

/**
 * Whether a secret is the newest one of a place, asked once more of somebody who stands in it.
 * @param secret fourteen digits whose check digits fit.
 */
export async function isSecretOf(db: Database, place: PlaceId, secret: string): Promise<boolean> {
  const opened = await openPlace(db, { handle: await readHandle(db, place), secret });
  return opened?.place === place;
}

/** Makes the branded id. For the session gate only: whoever holds one has shown a receipt. */
export function mintPlaceId(id: string): PlaceId {
  return id as PlaceId;
}
