import type { Executor } from "#server/database/open-database.ts";
import { type DaysAhead, layBlocks } from "./lay-blocks.ts";
import { hours, newPorts, telephone } from "./ports.ts";

/**
 * Gives an empty database its ports, and every database the blocks it lacks.
 * @returns whether the database was empty.
 */
export async function setUpPorts(db: Executor, window: DaysAhead): Promise<boolean> {
  const isEmpty = !(await db.selectFrom("port").select("slug").limit(1).executeTakeFirst());
  if (isEmpty) {
    const rows = newPorts.map(({ day: _, timeZone, ...port }, index) => ({
      ...port,
      telephone,
      hours,
      time_zone: timeZone,
      position: index + 1,
    }));
    // Two processes may start at once on one PostgreSQL.
    await db
      .insertInto("port")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await layBlocks(db, window);
  return isEmpty;
}
