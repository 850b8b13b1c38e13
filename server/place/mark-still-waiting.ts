import { stillWaiting } from "#domain/offer/missed-offer.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type ActingHelper, type GrantRefusal, noteHelper, refusalUnderGrant } from "#server/helper/act-under-grant.ts";
import type { PlaceId } from "./place-id.ts";

/**
 * "I am still waiting": a paused entry stands in the next draw again, with the day it always had.
 * @param asked `helper`: who says it for the person, under a grant.
 * @returns the refusal of the grant, where there is one.
 */
export async function markStillWaiting(
  db: Database,
  asked: { place: PlaceId; at: Date; helper?: ActingHelper | undefined },
): Promise<GrantRefusal | undefined> {
  const { place, at, helper } = asked;
  const { standing, missedOffers } = stillWaiting();
  return inTransaction(db, async (tx) => {
    const refusal = await refusalUnderGrant(tx, helper, { application: place, act: "still-waiting", at });
    if (refusal) return refusal;
    const marked = await tx
      .updateTable("application")
      .set({ standing, missed_offers: missedOffers, changed_at: at })
      .where("id", "=", place)
      .where("standing", "=", "paused")
      .executeTakeFirst();
    if (marked.numUpdatedRows > 0n) await noteHelper(tx, helper, { application: place, what: "still-waiting", at });
    return undefined;
  });
}
