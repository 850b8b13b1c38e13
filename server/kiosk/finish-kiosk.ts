import { now } from "#server/clock.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { endedColumns, leftDrafts } from "#server/equity/left-drafts.ts";
import { countMet } from "#server/equity/met-counts.ts";
import { countLeft, leftColumns } from "./kiosk-use.ts";
import { sendHome } from "./send-home.ts";

/**
 * Ends all that is open on a kiosk: drafts with what was typed in them, and sessions of places. What was sent stays
 * in the draw, and an unsent draft that came from somebody's own device goes back there. Nobody need be known for it: a
 * browser without cookies leaves nothing open either.
 * @param page the one on which somebody left an application that was not sent, where the kiosk says so: only counted, never
 * kept of whom
 */
export async function finishKiosk(db: Database, kioskId: string, page?: string): Promise<void> {
  await inTransaction(db, (tx) => endWhatIsOpen(tx, kioskId, now(), page));
}

/** The same within a transaction. */
export async function endWhatIsOpen(tx: Executor, kioskId: string, at: Date, page?: string): Promise<void> {
  const given = await sendHome(tx, { kiosk: kioskId }, at);
  const ended = await tx
    .deleteFrom("draft")
    .where("kiosk_id", "=", kioskId)
    .returning([...leftColumns, ...endedColumns])
    .execute();
  await countLeft(tx, [...given, ...ended], page);
  await countMet(tx, leftDrafts(ended, page));
  await tx.deleteFrom("place_session").where("kiosk_id", "=", kioskId).execute();
}
