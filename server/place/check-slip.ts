import { isSlipFor } from "#domain/slip/slip-body.ts";
import type { Executor } from "#server/database/open-database.ts";
import { openSlip } from "#server/keys/slip-keys.ts";

const day = 24 * 60 * 60_000;
const noNumber = new Uint8Array(12);

/**
 * Whether the letters are those of a slip that counts: signed by this installation, of an appointment that stands and
 * has not passed for more than a day. Wrong letters take the same steps, so that the time tells nothing.
 */
export async function isLiveSlip(db: Executor, letters: string, at: Date): Promise<boolean> {
  const opened = openSlip(letters, at);
  const slip = typeof opened === "string" ? undefined : opened;
  const found = await db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["port.code as port", "block.starts_at as startsAt", "offer.state"])
    .where("offer.slip", "=", slip?.number ?? noNumber)
    .executeTakeFirst();
  if (!slip || !found) return false;
  return isSlipFor(slip, found) && found.state === "confirmed" && at.getTime() < slip.startsAt.getTime() + day;
}
