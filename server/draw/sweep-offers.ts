import { sql } from "kysely";
import { sweptDeadline } from "#domain/offer/deadline.ts";
import { missedUntilPause } from "#domain/offer/missed-offer.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isReached } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { readSettings } from "#server/settings.ts";

type Missed = { id: string; locale: string; has_email: boolean; wants_sms: boolean; standing: "waiting" | "paused" };

/**
 * Ends every open offer whose time and grace are over, or whose appointment begins: its places go back to the next draw, and its party waits on with the day it
 * always had, or rests after the second one in a row. The order of locks is that of every answer: offer, block, application.
 * @returns how many offers ended.
 */
export async function sweepOffers(db: Database, at: Date): Promise<number> {
  const graceOver = sweptDeadline(at, readSettings().OFFER_GRACE_HOURS);
  return inTransaction(db, async (tx) => {
    const lapsed = await tx
      .updateTable("offer")
      .from("block")
      .set({ state: "lapsed" })
      .whereRef("block.id", "=", "offer.block_id")
      .where("offer.state", "=", "open")
      .where((eb) => eb.or([eb("offer.expires_at", "<=", graceOver), eb("block.starts_at", "<=", at)]))
      .returning(["offer.application_id as application", "offer.block_id as block", "offer.size"])
      .execute();
    if (lapsed.length === 0) return 0;
    const given = JSON.stringify(lapsed);
    await sql`
      update block set booked = booked - freed.persons
      from (select block, sum(size)::int as persons
        from jsonb_to_recordset(${given}::jsonb) as lapsed (block uuid, size int) group by block) as freed
      where block.id = freed.block`.execute(tx);
    const { rows } = await sql<Missed>`
      update application set missed_offers = missed_offers + 1,
        standing = case when missed_offers + 1 >= ${missedUntilPause} then 'paused' else 'waiting' end
      from jsonb_to_recordset(${given}::jsonb) as lapsed (application uuid)
      where application.id = lapsed.application and application.standing = 'offered'
      returning application.id, locale, has_email, wants_sms, standing`.execute(tx);
    const letters = rows.filter(isReached).map(({ id, locale, standing }) => ({
      applicationId: id,
      locale,
      kind: standing === "paused" ? ("paused" as const) : ("offer-lapsed" as const),
    }));
    await queueLetters(tx, letters);
    return lapsed.length;
  });
}
