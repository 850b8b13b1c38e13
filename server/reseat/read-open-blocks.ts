import { sql } from "kysely";
import type { OpenBlock } from "#domain/capacity/place-winners.ts";
import type { Window } from "#domain/capacity/window.ts";
import type { Executor } from "#server/database/open-database.ts";

/** A block with room, and when it starts. */
type DatedBlock = OpenBlock & { startsAt: Date };

/** The slugs of the ports of these codes in their order, and their blocks of the window with room for so many people. */
export async function readOpenBlocks(
  db: Executor,
  asked: { codes: Uint8Array; window: Window; size: number },
): Promise<{ ports: string[]; blocks: DatedBlock[] }> {
  const codes = [...asked.codes].filter((code) => code > 0);
  const { opensOn, closesOn } = asked.window;
  const free = sql<number>`coalesce(block.cut_to, block.capacity) - block.booked`;
  const rows = await db.selectFrom("port").select(["slug", "code"]).where("code", "in", codes).execute();
  const blocks = await db
    .selectFrom("block")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["block.id", "port_slug as port", "on_date as onDate", "at_time as atTime", "starts_at as startsAt"])
    .select(["accessible as isAccessible", free.as("free")])
    .where("port.code", "in", codes)
    .where("on_date", ">=", opensOn)
    .where("on_date", "<=", closesOn)
    .where(free, ">=", asked.size)
    .execute();
  const slugOf = new Map(rows.map(({ slug, code }) => [code, slug]));
  return { ports: codes.flatMap((code) => slugOf.get(code) ?? []), blocks };
}
