import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { log } from "#server/log.ts";
import { readSettings } from "#server/settings.ts";
import { resumeDraw, runDraw } from "./run-draw.ts";
import { sweepOffers } from "./sweep-offers.ts";

/**
 * The draw of the day, once: called again it goes on with what was cut off, and draws no second time.
 * It sweeps first, so that no place that is free today waits for tomorrow.
 */
export async function runDailyDraw(db: Database): Promise<void> {
  await sweepOffers(db, now());
  await resumeDraw(db);
  const { DRAW_AT } = readSettings();
  const due = new Date(`${now().toISOString().slice(0, 10)}T${DRAW_AT}:00Z`);
  const done = await db.selectFrom("draw_run").select("run").where("frozen_at", ">=", due).executeTakeFirst();
  if (done) return;
  const outcome = await runDraw(db);
  if ("refusal" in outcome) log.error("a draw waits", { refusal: outcome.refusal });
}
