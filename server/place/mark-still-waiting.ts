import { stillWaiting } from "#domain/offer/missed-offer.ts";
import type { Database } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** "I am still waiting": a paused entry stands in the next draw again, with the day it always had. */
export async function markStillWaiting(db: Database, asked: { place: PlaceId; at: Date }): Promise<void> {
  const { standing, missedOffers } = stillWaiting();
  await db
    .updateTable("application")
    .set({ standing, missed_offers: missedOffers, changed_at: asked.at })
    .where("id", "=", asked.place)
    .where("standing", "=", "paused")
    .execute();
}
