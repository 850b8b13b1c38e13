import { addDays } from "#domain/application/calendar-date.ts";
import { dateInZone } from "#domain/capacity/block-start.ts";
import { type PlannedBlock, planDay } from "#domain/capacity/pattern.ts";
import { newId } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { readPlan } from "./read-plan.ts";

/** Days of blocks that stand ahead of today, by a port's own calendar. */
export type DaysAhead = { days: number; at: Date };

/** A port as far as its blocks need it. */
export type PortToLay = { slug: string; timeZone: string };

/**
 * Lays the blocks that each port lacks up to `days` after its own today, by its patterns and exceptions. A date that has
 * any block stays as it is, so it may be called again at any time.
 * @returns how many blocks were laid.
 */
export async function layBlocks(db: Database, { days, at }: DaysAhead): Promise<number> {
  const ports = await db.selectFrom("port").select("slug").orderBy("position").execute();
  let laid = 0;
  for (const { slug } of ports) {
    laid += await inTransaction(db, async (tx) => {
      const port = await lockPlan(tx, slug);
      const plan = await readPlan(tx, slug);
      const today = dateInZone(at, port.timeZone);
      const dates = new Set(await readLaidDates(tx, slug, today));
      const missing = Array.from({ length: days }, (_, i) => addDays(today, i + 1)).filter((date) => !dates.has(date));
      const rows = missing.flatMap((date) =>
        planDay(date, plan, port.timeZone).map((block) => blockRow(slug, date, block)),
      );
      if (rows.length > 0) await tx.insertInto("block").values(rows).execute();
      return rows.length;
    });
  }
  return laid;
}

/** One at a time changes or follows the plan of a port. */
export async function lockPlan(tx: Executor, slug: string): Promise<PortToLay> {
  return tx
    .selectFrom("port")
    .select(["slug", "time_zone as timeZone"])
    .where("slug", "=", slug)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** A planned block as a row that no run has given out. */
export function blockRow(port: string, onDate: string, planned: PlannedBlock) {
  const { atTime, startsAt, utcOffsetMinutes, places, isAccessible } = planned;
  return {
    id: newId(),
    port_slug: port,
    on_date: onDate,
    at_time: atTime,
    starts_at: startsAt,
    utc_offset_minutes: utcOffsetMinutes,
    capacity: places,
    accessible: isAccessible,
    released_in: null,
  };
}

async function readLaidDates(db: Executor, port: string, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom("block")
    .select("on_date")
    .distinct()
    .where("port_slug", "=", port)
    .where("on_date", ">", after)
    .execute();
  return rows.map(({ on_date }) => on_date);
}
