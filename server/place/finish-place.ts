import type { HelperId } from "#domain/helper/helper-id.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";
import type { PlaceDevice } from "./place-session.ts";

/**
 * Ends what a person may have open of a place on this kind of device: sessions, and changes that were begun
 * and not kept. On a shared device nothing of it is left for the next person. A helper ends only what is open under
 * the grant, and never what the person has open.
 */
export async function finishPlace(
  db: Database,
  left: { place: PlaceId; device: PlaceDevice; helper?: { grantId: string; helperId: HelperId } | undefined },
): Promise<void> {
  const { place, device, helper } = left;
  await inTransaction(db, async (tx) => {
    const sessions = tx.deleteFrom("place_session").where("application_id", "=", place);
    const drafts = tx.deleteFrom("draft").where("amends_id", "=", place);
    if (helper) {
      await sessions.where("grant_id", "=", helper.grantId).execute();
      await drafts.where("helper_id", "=", helper.helperId).execute();
      return;
    }
    await sessions.where("device", "=", device).execute();
    await drafts.where("device", "=", device).execute();
  });
}
