import { type Expression, type SqlBool, sql } from "kysely";
import type { CapacityChange } from "#domain/staff/capacity-change.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";

/**
 * A block as staff see it; `time` is `HH:MM` by the port's clocks. `capacity` is what is given now: less than `booked` while
 * parties are moved away. `isClosed`: the port is closed on that day.
 */
export type SeenBlock = {
  id: string;
  date: string;
  time: string;
  capacity: number;
  booked: number;
  isAccessible: boolean;
  isClosed: boolean;
};

const closures = sql<SqlBool>`exists (
  select from reseating where kind = 'closure' and is_approved and reseating.port_slug = block.port_slug
  and block.on_date between from_on and to_on)` satisfies Expression<SqlBool>;

/** The blocks of a port from a date on, in order. */
export async function seeBlocks(db: Database, staff: StaffId, port: string, from: string): Promise<SeenBlock[]> {
  await demandRight(db, staff, { act: "see-port", port });
  const rows = await selectBlocks(db)
    .where("port_slug", "=", port)
    .where("on_date", ">=", from)
    .orderBy("on_date")
    .orderBy("at_time")
    .execute();
  return rows.map(asSeen);
}

/** One block of a port, or undefined. */
export async function seeBlock(db: Database, staff: StaffId, port: string, id: string): Promise<SeenBlock | undefined> {
  await demandRight(db, staff, { act: "see-port", port });
  if (!isId(id)) return undefined;
  const row = await selectBlocks(db).where("port_slug", "=", port).where("id", "=", id).executeTakeFirst();
  return row && asSeen(row);
}

/**
 * Changes a block's capacity and keeps who did it and why. A cut ends with it, a closure does not.
 * @returns false, with nothing changed, where more places are booked by now.
 */
export async function changeCapacity(
  db: Database,
  staff: StaffId,
  { port, block, capacity, reason, at }: CapacityChange & { port: string; block: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const before = await tx
      .selectFrom("block")
      .select("capacity")
      .where("id", "=", block)
      .where("port_slug", "=", port)
      .forUpdate()
      .executeTakeFirst();
    const changed = await tx
      .updateTable("block")
      .set({ capacity, cut_to: sql<number | null>`case when ${closures} then cut_to end` })
      .where("id", "=", block)
      .where("port_slug", "=", port)
      .where("booked", "<=", capacity)
      .executeTakeFirst();
    if (!before || changed.numUpdatedRows === 0n) return false;
    const detail = { from: before.capacity, to: capacity };
    await addToAudit(tx, { at, actor: staff, action: "change-capacity", subject: `block/${block}`, reason, detail });
    return true;
  });
}

function selectBlocks(db: Database) {
  return db
    .selectFrom("block")
    .select(["id", "on_date as date", "at_time", "booked", "accessible as isAccessible", closures.as("isClosed")])
    .select(({ fn }) => fn.coalesce("cut_to", "capacity").as("capacity"));
}

function asSeen({
  at_time,
  isClosed,
  ...row
}: Omit<SeenBlock, "time" | "isClosed"> & { at_time: string; isClosed: SqlBool }) {
  return { ...row, time: at_time.slice(0, 5), isClosed: Boolean(isClosed) };
}
