import type { Database } from "#server/database/open-database.ts";
import { signSlip } from "#server/keys/slip-keys.ts";

/** The letters of the slip of a confirmed offer: its picture code holds them. */
export async function readSlip(db: Database, offer: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["offer.slip as number", "port.code as port", "block.starts_at as startsAt"])
    .where("offer.id", "=", offer)
    .where("offer.state", "=", "confirmed")
    .executeTakeFirst();
  return row && signSlip(row);
}
