import { sql } from "kysely";
import { standingHours } from "#domain/offer/deadline.ts";
import type { Executor } from "#server/database/open-database.ts";
import { readSettings } from "#server/settings.ts";

/** Gives an open offer the deadline of a standing one (`offerDeadline`), if that is later than its own. */
export async function letOfferStand(tx: Executor, applicationId: string): Promise<void> {
  const hours = standingHours + readSettings().OFFER_GRACE_HOURS;
  const until = sql<Date>`(select starts_at - ${`${hours} hours`}::interval from block where block.id = offer.block_id)`;
  await tx
    .updateTable("offer")
    .set({ is_standing: true, expires_at: sql<Date>`greatest(expires_at, ${until})` })
    .where("application_id", "=", applicationId)
    .where("state", "=", "open")
    .execute();
}
