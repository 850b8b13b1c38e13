import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { countUse } from "./kiosk-use.ts";

/**
 * Ends all that is open on a kiosk: drafts with what was typed in them, and sessions of places. What was sent stays
 * in the draw. Nobody need be known for it: a browser without cookies leaves nothing open either.
 * @param left when, and the page on which somebody left an application that was not sent: only counted, never kept of whom
 */
export async function finishKiosk(db: Database, kioskId: string, left: { at: Date; page?: string }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const drafts = tx.selectFrom("draft").select("locale").where("kiosk_id", "=", kioskId);
    const unsent = await drafts.where("sent_at", "is", null).where("amends_id", "is", null).execute();
    for (const { locale } of unsent) await countUse(tx, { what: "left", locale, ...left });
    await endWhatIsOpen(tx, kioskId);
  });
}

/** The same within a transaction. */
export async function endWhatIsOpen(tx: Executor, kioskId: string): Promise<void> {
  await tx.deleteFrom("draft").where("kiosk_id", "=", kioskId).execute();
  await tx.deleteFrom("place_session").where("kiosk_id", "=", kioskId).execute();
}
