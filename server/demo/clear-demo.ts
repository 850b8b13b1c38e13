import type { Executor } from "#server/database/open-database.ts";

/** Takes away all that a demonstration which was cut off has made. Only for a database with no person's application. */
export async function clearDemo(db: Executor): Promise<void> {
  for (const table of [
    "offer",
    "award",
    "run_pool",
    "letter",
    "draw_run",
    "pool_claim",
    "person",
    "place_session",
    "application",
    "block",
  ] as const) {
    await db.deleteFrom(table).execute();
  }
}
