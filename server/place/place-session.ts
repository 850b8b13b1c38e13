import { newId } from "#server/chance.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** Whose device it is: a session ends after 12 hours on one's own, after 15 idle minutes on a shared one. */
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
};

/** Starts a session for somebody who showed a receipt, or for a helper under a grant, and gives its id. */
export async function startPlaceSession(
  db: Executor,
  session: {
    place: PlaceId;
    device: PlaceDevice;
    kiosk?: string | undefined;
    grantId?: string | undefined;
    tokenHash: Uint8Array;
    at: Date;
  },
): Promise<string> {
  const { place, device, kiosk, grantId, tokenHash, at } = session;
  const id = newId();
  await db
    .insertInto("place_session")
    .values({
      id,
      application_id: place,
      token_hash: tokenHash,
      device,
      touched_at: at,
      expires_at: endOf(device, at),
      kiosk_id: kiosk ?? null,
      grant_id: grantId ?? null,
    })
    .execute();
  return id;
}

/** The guard of a session that has not ended by then. */
export async function readPlaceGuard(db: Database, id: string, at: Date): Promise<PlaceGuard | undefined> {
  const found = await db
    .selectFrom("place_session")
    .select(["token_hash as tokenHash", "application_id as place", "device", "grant_id as grantId"])
    .where("id", "=", id)
    .where("expires_at", ">", at)
    .executeTakeFirst();
  return found;
}

/** Notes that somebody is there: the minutes of a shared device start again. */
export async function touchPlaceSession(db: Database, id: string, at: Date): Promise<void> {
  await db
    .updateTable("place_session")
    .set({ touched_at: at, expires_at: endOf("shared", at) })
    .where("id", "=", id)
    .where("device", "=", "shared")
    .execute();
}
