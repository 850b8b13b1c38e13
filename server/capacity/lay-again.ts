import { sql } from "kysely";
import { addDays } from "#domain/application/calendar-date.ts";
import { dateInZone } from "#domain/capacity/block-start.ts";
import { type CapacityPlan, exceptionAt, planDay } from "#domain/capacity/pattern.ts";
import type { Executor } from "#server/database/open-database.ts";
import { readSettings } from "#server/settings.ts";
import { blockRow, type DaysAhead, lockPlan, type PortToLay } from "./lay-blocks.ts";
import { readPlan } from "./read-plan.ts";

/** Makes the dates that no run has given out as a port's plan says now, after somebody changed it. */
export async function followPlan(tx: Executor, slug: string, at: Date): Promise<void> {
  const port = await lockPlan(tx, slug);
  await layAgain(tx, port, { plan: await readPlan(tx, slug), days: readSettings().WINDOW_DAYS + 1, at });
}

/**
 * Makes the dates that no run has given out as a port's plan now says. Whatever a run has given out, and every block where
 * somebody has a place, stays as it is: only an exception for the date itself changes that.
 */
async function layAgain(
  tx: Executor,
  port: PortToLay,
  { plan, days, at }: DaysAhead & { plan: CapacityPlan },
): Promise<void> {
  const today = dateInZone(at, port.timeZone);
  const blocks = await lockBlocks(tx, port.slug, today);
  const last = [addDays(today, days), ...blocks.map(({ onDate }) => onDate)].sort().at(-1) as string;
  for (let date = addDays(today, 1); date <= last; date = addDays(date, 1)) {
    const ofDate = blocks.filter(({ onDate }) => onDate === date);
    if (ofDate.some(({ isGivenOut }) => isGivenOut)) continue;
    const planned = planDay(date, plan, port.timeZone);
    const gone: string[] = [];
    for (const { id, atTime, booked } of ofDate) {
      if (booked > 0) continue;
      const wanted = planned.find((block) => block.atTime === atTime);
      // A block that somebody gave places by itself stays without a pattern too.
      const places = wanted?.places ?? exceptionAt(date, atTime, plan.exceptions.filter(hasTime));
      if (places === undefined) gone.push(id);
      else await setBlock(tx, id, { capacity: places, ...(wanted && { accessible: wanted.isAccessible }) });
    }
    await takeAway(tx, gone);
    const missing = planned.filter(({ atTime }) => !ofDate.some((block) => block.atTime === atTime));
    const rows = missing.map((block) => blockRow(port.slug, date, block));
    if (rows.length > 0) await tx.insertInto("block").values(rows).execute();
  }
}

const hasTime = ({ atTime }: { atTime: string | null }) => atTime !== null;

async function lockBlocks(tx: Executor, port: string, after: string) {
  const rows = await tx
    .selectFrom("block")
    .select(["id", "on_date as onDate", "at_time", "booked", "released_in"])
    .where("port_slug", "=", port)
    .where("on_date", ">", after)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ at_time, released_in, ...row }) => ({
    ...row,
    atTime: at_time.slice(0, 5),
    isGivenOut: released_in !== null,
  }));
}

async function setBlock(tx: Executor, id: string, values: { capacity: number; accessible?: boolean }): Promise<void> {
  await tx.updateTable("block").set(values).where("id", "=", id).execute();
}

/** What once led somewhere stays as a closed block, so that its history can be read. */
async function takeAway(tx: Executor, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("block")
    .where("id", "in", ids)
    .where(sql<boolean>`not exists (select from offer where offer.block_id = block.id)`)
    .where(sql<boolean>`not exists (select from reseating where reseating.block_id = block.id)`)
    .execute();
  await tx.updateTable("block").set({ capacity: 0 }).where("id", "in", ids).execute();
}
