import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";

/**
 * Ends all that is open on a kiosk: drafts with what was typed in them, and sessions of places. What was sent stays
 * in the draw. Nobody need be known for it: a browser without cookies leaves nothing open either.
 */
export async function finishKiosk(db: Database, kioskId: string): Promise<void> {
  await inTransaction(db, (tx) => endWhatIsOpen(tx, kioskId));
}

/** The same within a transaction. */
export async function endWhatIsOpen(tx: Executor, kioskId: string): Promise<void> {
  await tx.deleteFrom("draft").where("kiosk_id", "=", kioskId).execute();
  await tx.deleteFrom("place_session").where("kiosk_id", "=", kioskId).execute();
}
