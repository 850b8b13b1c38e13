import { now } from "#server/clock.ts";
import { draftEnds } from "#server/database/draft.ts";
import type { Database } from "#server/database/open-database.ts";
import { sharedPlaceEnds } from "#server/place/place-session.ts";
import { finishKiosk } from "./finish-kiosk.ts";
import type { KioskId } from "./kiosk-id.ts";
import { type OpenKiosk, openKiosk } from "./open-kiosk.ts";

/** What the front does with kiosks. */
export type Kiosks = {
  /** What a device is that shows a token. */
  open(token: string): Promise<OpenKiosk>;
  /** Ends all that is open on a kiosk: the next person begins. `page`: the question that was left, to be counted. */
  finish(id: KioskId, page: string): Promise<void>;
  /** Somebody is still typing there: what is open goes on for 15 minutes more. */
  touch(id: KioskId): Promise<void>;
};

/** The kiosks of a database. */
export function kiosksIn(db: Database): Kiosks {
  return {
    open: (token) => openKiosk(db, token, now()),
    finish: (id, page) => finishKiosk(db, id, page),
    touch: async (id) => {
      const at = now();
      const drafts = db.updateTable("draft").set({ touched_at: at, expires_at: draftEnds("shared", at) });
      await drafts.where("kiosk_id", "=", id).where("expires_at", ">", at).execute();
      const places = db.updateTable("place_session").set({ touched_at: at, expires_at: sharedPlaceEnds(at) });
      await places.where("kiosk_id", "=", id).where("expires_at", ">", at).execute();
    },
  };
}
