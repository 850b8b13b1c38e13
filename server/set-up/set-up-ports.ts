import { type DaysAhead, layBlocks } from "#server/capacity/lay-blocks.ts";
import { keepPattern } from "#server/capacity/patterns.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { hours, newPorts, telephone } from "./ports.ts";

/**
 * Gives an empty database its ports and their patterns, and every database the blocks it lacks.
 * @returns whether the database was empty.
 */
export async function setUpPorts(db: Database, window: DaysAhead): Promise<boolean> {
  const isEmpty = !(await db.selectFrom("port").select("slug").limit(1).executeTakeFirst());
  if (isEmpty) {
    await inTransaction(db, (tx) => addPorts(tx, window.at));
  }
  await layBlocks(db, window);
  return isEmpty;
}

async function addPorts(tx: Executor, at: Date): Promise<void> {
  for (const [index, { day, timeZone, ...port }] of newPorts.entries()) {
    // Two processes may start at once on one PostgreSQL: the patterns come with the port.
    const added = await tx
      .insertInto("port")
      .values({ ...port, telephone, hours, time_zone: timeZone, position: index + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) continue;
    for (const [time, places] of day) {
      const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], validFrom: null, validUntil: null, isAccessible: true };
      const pattern = { ...everyDay, firstAt: time, lastAt: time, everyMinutes: 60, places };
      await keepPattern(tx, port.slug, { pattern, at });
    }
  }
}
