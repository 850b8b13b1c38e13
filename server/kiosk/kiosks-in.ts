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
  /** Whether a draft or a place is open there. */
  hasOpen(id: KioskId): Promise<boolean>;
  /** Ends all that is open on a kiosk: the next person begins. `page`: the question that was left, to be counted. */
  finish(id: KioskId, page: string): Promise<void>;
  /** Somebody is still typing there: what is open goes on for 15 minutes more. */
  touch(id: KioskId): Promise<void>;
};

/** The kiosks of a database. */
export function kiosksIn(db: Database): Kiosks {
  return {
    open: (token) => openKiosk(db, token, now()),
    hasOpen: async (id) => {
      const open = ["draft", "place_session"] as const;
      const found = open.map((table) =>
        db.selectFrom(table).select("id").where("kiosk_id", "=", id).where("expires_at", ">", now()).limit(1).execute(),
      );
      return (await Promise.all(found)).some((rows) => rows.length > 0);
    },
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
