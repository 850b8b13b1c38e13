import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Executor } from "#server/database/open-database.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { logFolder } from "#server/registration-log/copy-log.ts";

/** Takes away all that a demonstration which was cut off has made. Only for a database with no person's application. */
export async function clearDemo(db: Executor): Promise<void> {
  const committed = await db.selectFrom("draw_commitment").select("run").execute();
  for (const { run } of committed) await rm(join(recordFolder(), run), { recursive: true, force: true });
  await rm(logFolder(), { recursive: true, force: true });
  for (const table of [
    "offer",
    "award",
    "run_pool",
    "letter",
    "draw_run",
    "record_file",
    "draw_commitment",
    "pool_claim",
    "person",
    "place_session",
    "registration_line",
    "registration_day",
    "application",
    "block",
  ] as const) {
    await db.deleteFrom(table).execute();
  }
}
