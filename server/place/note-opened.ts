import type { Executor } from "#server/database/open-database.ts";
import type { PlaceOffer } from "./read-place.ts";

/** Notes, once, that an offer that waits for an answer was before its party. */
export async function noteOpened(db: Executor, offer: PlaceOffer, at: Date): Promise<void> {
  if (offer.state !== "open" || offer.openedAt !== null) return;
  await db
    .updateTable("offer")
    .set({ opened_at: at })
    .where("id", "=", offer.id)
    .where("opened_at", "is", null)
    .execute();
}
