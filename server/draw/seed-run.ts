import { hexOf } from "#domain/draw/bytes.ts";
import { dayOfRun } from "#domain/draw/check-record.ts";
import type { Commitment, SeedFile } from "#domain/draw/record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import { seedOf } from "#domain/draw/seed.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { log } from "#server/log.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { hearBeacon } from "./beacon.ts";
import { moveOn } from "./move-on.ts";

/**
 * Makes a frozen run's seed of what was committed to, of its pool, and of a beacon that has spoken since.
 * @returns that it waits, where no beacon that may speak has spoken.
 */
export async function seedRun(db: Database, run: string, at: Date): Promise<"waits" | undefined> {
  const { applications, root, reveal, commitment, frozen_at } = await db
    .selectFrom("draw_run")
    .innerJoin("draw_commitment", "draw_commitment.run", "draw_run.run")
    .select(["applications", "root", "draw_run.reveal", "commitment", "frozen_at"])
    .where("draw_run.run", "=", run)
    .executeTakeFirstOrThrow();
  const heard = await hearBeacon(db, { ...(commitment as Commitment), at, frozenAt: frozen_at });
  if (!heard) {
    log.warn("a draw waits for its beacon");
    return "waits";
  }
  const { name, spoken } = heard;
  const { day, sequence } = dayOfRun(run);
  const seed = seedOf({ runId: runIdOf(day, sequence), applications, root, reveal, beacon: spoken.value });
  const file: SeedFile = {
    reveal: hexOf(reveal),
    beacon: { ...name, ...spoken, value: hexOf(spoken.value) },
    seed: hexOf(seed),
  };
  await inTransaction(db, async (tx) => {
    await keepFiles(tx, { run, files: { "seed.json": jsonText(file) }, at });
    await moveOn(tx, { run, from: "frozen", to: "seeded" }, { beacon: spoken.value, seed });
  });
  return undefined;
}
