import type { Executor } from "#server/database/open-database.ts";

/** Whether a draw has its pool and not yet its offers: who stands in the pool is fixed until then. */
export async function isDrawUnderWay(db: Executor): Promise<boolean> {
  const run = await db
    .selectFrom("draw_run")
    .select("run")
    .where("state", "in", ["frozen", "seeded", "walked"])
    .executeTakeFirst();
  return run !== undefined;
}
