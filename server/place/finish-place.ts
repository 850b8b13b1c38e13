import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";
import type { PlaceDevice } from "./place-session.ts";

/**
 * Ends what a person may have open of a place on this kind of device: sessions, and changes that were begun
 * and not kept. On a shared device nothing of it is left for the next person.
 */
export async function finishPlace(db: Database, left: { place: PlaceId; device: PlaceDevice }): Promise<void> {
  const { place, device } = left;
  await inTransaction(db, async (tx) => {
    const sessions = tx.deleteFrom("place_session").where("application_id", "=", place);
    await sessions.where("device", "=", device).execute();
    await tx.deleteFrom("draft").where("amends_id", "=", place).where("device", "=", device).execute();
  });
}
