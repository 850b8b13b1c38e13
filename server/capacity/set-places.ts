import { sql } from "kysely";
import { type CapacityPlan, exceptionAt, type PlannedBlock, planDay } from "#domain/capacity/pattern.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { PortToLay } from "./lay-blocks.ts";
import { readEndedPatterns } from "./read-plan.ts";

/**
 * What became of a change of a date. `booked`: more places are taken, so that parties would have to move. `drawing`: a run
 * has counted these places and is not over. `no-blocks`: the port gives no places then.
 */
export type DayChange = "kept" | "booked" | "drawing" | "no-blocks";

/** A port's closure on the date of a block, approved by two. */
export const isClosedThen = sql<boolean>`exists (
  select from reseating where kind = 'closure' and is_approved and lifted_at is null and reseating.port_slug = block.port_slug
  and block.on_date between from_on and to_on)`;

/**
 * Gives the blocks of a date, or the one at a time, the places that a plan says, also where a run has given them out: what is
 * new comes into the next run. Nobody's place is taken away. A cut ends with it, a closure does not. What a run gave out by
 * a pattern that has ended since keeps that pattern's places; what no run has given out has none without a pattern.
 */
export async function setPlaces(
  tx: Executor,
  port: PortToLay,
  { onDate, atTime, plan }: { onDate: string; atTime: string | null; plan: CapacityPlan },
): Promise<DayChange> {
  const blocks = await tx
    .selectFrom("block")
    .select(["id", "at_time", "capacity", "booked", "released_in"])
    .where("port_slug", "=", port.slug)
    .where("on_date", "=", onDate)
    .$if(atTime !== null, (query) => query.where("at_time", "=", atTime as string))
    .orderBy("id")
    .forUpdate()
    .execute();
  const planned = planDay(onDate, plan, port.timeZone);
  if (blocks.length === 0) {
    // A date that is not laid yet is laid with its exception.
    const isAhead = planned.some((block) => atTime === null || block.atTime === atTime);
    return isAhead ? "kept" : "no-blocks";
  }
  if (blocks.some(({ released_in }) => released_in !== null) && (await isDrawing(tx))) return "drawing";
  const past = planDay(onDate, { patterns: await readEndedPatterns(tx, port.slug), exceptions: [] }, port.timeZone);
  const wanted = blocks.map((block) => {
    const time = block.at_time.slice(0, 5);
    const placesIn = (day: PlannedBlock[]) => day.find((each) => each.atTime === time)?.places;
    const unplanned = block.released_in === null ? block.booked : Math.max(placesIn(past) ?? 0, block.booked);
    return { ...block, places: exceptionAt(onDate, time, plan.exceptions) ?? placesIn(planned) ?? unplanned };
  });
  if (wanted.some(({ places, booked }) => places < booked)) return "booked";
  for (const { id, places } of wanted) {
    const cut_to = sql<number | null>`case when ${isClosedThen} then cut_to end`;
    await tx.updateTable("block").set({ capacity: places, cut_to }).where("id", "=", id).execute();
  }
  return "kept";
}

async function isDrawing(tx: Executor): Promise<boolean> {
  const run = await tx
    .selectFrom("draw_run")
    .select("run")
    .where("state", "in", ["frozen", "seeded", "walked"])
    .limit(1)
    .executeTakeFirst();
  return run !== undefined;
}
