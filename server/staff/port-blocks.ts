import type { CapacityChange } from "#domain/staff/capacity-change.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { keepException } from "#server/capacity/exceptions.ts";
import { type DayChange, isClosedThen } from "#server/capacity/set-places.ts";
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
 * Changes a block's places, by an exception for its date and time that keeps who did it and why. A cut ends with it, a
 * closure does not. Only with `kept` anything is changed.
 */
export async function changeCapacity(
  db: Database,
  staff: StaffId,
  { port, block, capacity, reason, at }: CapacityChange & { port: string; block: string; at: Date },
): Promise<DayChange> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "edit-capacity", port });
    const before = await tx
      .selectFrom("block")
      .select(["capacity", "on_date", "at_time"])
      .where("id", "=", block)
      .where("port_slug", "=", port)
      .executeTakeFirst();
    if (!before) return "no-blocks";
    const when = { onDate: before.on_date, atTime: before.at_time.slice(0, 5) };
    const outcome = await keepException(tx, staff, { ...when, port, places: capacity, reason, at });
    if (outcome !== "kept") return outcome;
    const detail = { from: before.capacity, to: capacity };
    await addToAudit(tx, { at, actor: staff, action: "change-capacity", subject: `block/${block}`, reason, detail });
    return outcome;
  });
}

function selectBlocks(db: Database) {
  return db
    .selectFrom("block")
    .select(["id", "on_date as date", "at_time", "booked", "accessible as isAccessible", isClosedThen.as("isClosed")])
    .select(({ fn }) => fn.coalesce("cut_to", "capacity").as("capacity"));
}

function asSeen({ at_time, ...row }: Omit<SeenBlock, "time"> & { at_time: string }): SeenBlock {
  return { ...row, time: at_time.slice(0, 5) };
}
