import type { Database } from "#server/database/open-database.ts";
import type { KioskId } from "./kiosk-id.ts";
import { readKioskToken } from "./kiosk-token.ts";
import { refuseKiosk } from "./refuse-kiosk.ts";

/** What a device with a token is: a kiosk, or one that was ended from outside. */
export type OpenKiosk = { state: "open"; id: KioskId; isFirstOfDay?: boolean } | { state: "ended" };

/**
 * The one gate to a kiosk: what a device is whose cookie holds this text. Each request asks, so that an end takes effect
 * at once; the first one of a day notes that the device still runs. A token that we did not sign is that of no kiosk. Who is
 * turned away is in the log.
 */
export async function openKiosk(db: Database, token: string, at: Date): Promise<OpenKiosk> {
  const id = readKioskToken(token);
  if (id === undefined) return turnedAway("not-signed");
  const kiosk = await db
    .selectFrom("kiosk")
    .select(["enrolled_at", "ended_at", "seen_on"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!kiosk?.enrolled_at || kiosk.ended_at) return turnedAway("kiosk-ended");
  const today = at.toISOString().slice(0, 10);
  const isFirstOfDay = kiosk.seen_on !== today;
  if (isFirstOfDay) await db.updateTable("kiosk").set({ seen_on: today }).where("id", "=", id).execute();
  return { state: "open", id: id as KioskId, isFirstOfDay };
}

/**
 * The kiosk of a signed token while the database is away, when nobody can say whether it was ended: it goes on as a
 * kiosk, since only there nothing of a person stays on the device.
 */
export function kioskUnasked(token: string): OpenKiosk {
  const id = readKioskToken(token);
  return id === undefined ? turnedAway("not-signed") : { state: "open", id: id as KioskId };
}

function turnedAway(why: "not-signed" | "kiosk-ended"): OpenKiosk {
  refuseKiosk(why);
  return { state: "ended" };
}
