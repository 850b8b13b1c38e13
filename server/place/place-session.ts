import { newId } from "#server/chance.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/**
 * Whose device it is: a session ends after 12 hours on one's own, after 15 idle minutes on a shared one. A helper's, under a
 * grant, stands as long as the helper is signed in, 12 hours at most: whoever opens it asks for both.
 */
export type PlaceDevice = "own" | "shared";

const minutesOf: Record<PlaceDevice, number> = { own: 12 * 60, shared: 15 };
const endOf = (device: PlaceDevice, at: Date) => new Date(at.getTime() + minutesOf[device] * 60_000);

/** When a session on a shared device ends that somebody was seen in at this instant. */
export const sharedPlaceEnds = (at: Date) => endOf("shared", at);

/** What the gate compares before it lets anybody in; `place` is nobody's before that. */
export type PlaceGuard = {
  tokenHash: Uint8Array;
  place: string;
  device: PlaceDevice;
  /** The grant under which a helper has it open; null for the person. */
  grantId: string | null;
  /** The generation of the secret that opened it. */
  generation: number;
  /** The kiosk on which it was begun. */
  kioskId: string | null;
  /** When somebody was last seen in it; under a grant, on no kiosk, when it was opened. */
  touchedAt: Date;
};

/** Starts a session for somebody who showed a receipt, or for a helper under a grant, and gives its id. */
export async function startPlaceSession(
  db: Executor,
  session: {
    place: PlaceId;
    /** The generation of the secret that was shown. Under a grant nobody showed one. */
    generation?: number;
    device: PlaceDevice;
    kiosk?: string | undefined;
    grantId?: string | undefined;
    tokenHash: Uint8Array;
    at: Date;
  },
): Promise<string> {
  const { place, generation = 0, device, kiosk, grantId, tokenHash, at } = session;
  const id = newId();
  await db
    .insertInto("place_session")
    .values({
      id,
      application_id: place,
      token_hash: tokenHash,
      device,
      touched_at: at,
      expires_at: endOf(grantId === undefined || kiosk ? device : "own", at),
      kiosk_id: kiosk ?? null,
      grant_id: grantId ?? null,
      receipt_generation: generation,
    })
    .execute();
  return id;
}

/**
 * The guard of a session that has not ended by then. One that an older secret opened is over; a helper's stands as long
 * as the grant, which is asked elsewhere.
 */
export async function readPlaceGuard(db: Database, id: string, at: Date): Promise<PlaceGuard | undefined> {
  const found = await db
    .selectFrom("place_session as session")
    .innerJoin("application", "application.id", "session.application_id")
    .select(["session.token_hash as tokenHash", "session.application_id as place", "session.device"])
    .select(["session.grant_id as grantId", "session.receipt_generation as generation"])
    .select(["session.kiosk_id as kioskId", "session.touched_at as touchedAt"])
    .where("session.id", "=", id)
    .where("session.expires_at", ">", at)
    .where((eb) =>
      eb.or([
        eb("session.grant_id", "is not", null),
        eb("session.receipt_generation", "=", eb.ref("application.receipt_generation")),
      ]),
    )
    .executeTakeFirst();
  return found;
}

/** Notes that somebody is there: the minutes of a shared device start again, where they are counted. */
export async function touchPlaceSession(db: Database, id: string, at: Date): Promise<void> {
  await db
    .updateTable("place_session")
    .set({ touched_at: at, expires_at: endOf("shared", at) })
    .where("id", "=", id)
    .where("device", "=", "shared")
    .where((eb) => eb.or([eb("grant_id", "is", null), eb("kiosk_id", "is not", null)]))
    .execute();
}
