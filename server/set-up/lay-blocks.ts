import { addDays } from "#domain/application/calendar-date.ts";
import { blockStart, dateInZone } from "#domain/capacity/block-start.ts";
import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import { newPorts } from "./ports.ts";

/** Days of blocks that stand ahead of today, by a port's own calendar. */
export type DaysAhead = { days: number; at: Date };

type PlannedBlock = { at_time: string; capacity: number; accessible: boolean };

/**
 * Lays the blocks that each port lacks up to `days` after its own today. A new day is like the same
 * weekday of the week before, as staff left it, else like the day that the port started with. A date that
 * has any block stays as it is, so it may be called again at any time.
 * @returns how many blocks were laid.
 */
export async function layBlocks(db: Executor, { days, at }: DaysAhead): Promise<number> {
  const ports = await db.selectFrom("port").select(["slug", "time_zone"]).execute();
  const rows = [];
  for (const port of ports) {
    const today = dateInZone(at, port.time_zone);
    const plans = await daysFrom(db, port.slug, addDays(today, -7));
    for (let ahead = 1; ahead <= days; ahead++) {
      const onDate = addDays(today, ahead);
      if (plans.has(onDate)) continue;
      const plan = plans.get(addDays(onDate, -7)) ?? firstPlan(port.slug);
      plans.set(onDate, plan);
      rows.push(...plan.map((block) => blockRow(port, onDate, block)));
    }
  }
  if (rows.length === 0) return 0;
  await db
    .insertInto("block")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["port_slug", "on_date", "at_time"]).doNothing())
    .execute();
  return rows.length;
}

function blockRow(port: { slug: string; time_zone: string }, onDate: string, block: PlannedBlock) {
  const { startsAt, utcOffsetMinutes } = blockStart(onDate, block.at_time.slice(0, 5), port.time_zone);
  const { at_time, capacity, accessible } = block;
  return {
    id: newId(),
    port_slug: port.slug,
    on_date: onDate,
    at_time,
    starts_at: startsAt,
    utc_offset_minutes: utcOffsetMinutes,
    capacity,
    accessible,
    released_in: null,
  };
}

async function daysFrom(db: Executor, slug: string, date: string): Promise<Map<string, PlannedBlock[]>> {
  const blocks = await db
    .selectFrom("block")
    .select(["on_date", "at_time", "capacity", "accessible"])
    .where("port_slug", "=", slug)
    .where("on_date", ">=", date)
    .execute();
  const days = new Map<string, PlannedBlock[]>();
  for (const { on_date, ...block } of blocks) days.set(on_date, [...(days.get(on_date) ?? []), block]);
  return days;
}

function firstPlan(slug: string): PlannedBlock[] {
  const port = newPorts.find((each) => each.slug === slug);
  return (port?.day ?? []).map(([at_time, capacity]) => ({ at_time, capacity, accessible: true }));
}
