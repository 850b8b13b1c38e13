import { hexOf } from "#domain/draw/bytes.ts";
import { dayOfRun } from "#domain/draw/check-record.ts";
import type { Commitment, SeedFile } from "#domain/draw/record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import { seedOf } from "#domain/draw/seed.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { beaconSources } from "./beacon.ts";
import { moveOn } from "./move-on.ts";

/** Makes a frozen run's seed of what was committed to, of its pool, and of a beacon that has spoken since. */
export async function seedRun(db: Database, run: string, at: Date): Promise<void> {
  const { applications, root, reveal, commitment } = await db
    .selectFrom("draw_run")
    .innerJoin("draw_commitment", "draw_commitment.run", "draw_run.run")
    .select(["applications", "root", "draw_run.reveal", "commitment"])
    .where("draw_run.run", "=", run)
    .executeTakeFirstOrThrow();
  const { beacon } = commitment as Commitment;
  const spoken = await beaconSources[beacon.kind]?.(beacon);
  if (!spoken) throw new Error(`The beacon ${beacon.kind} of run ${run} has not spoken.`);
  const { day, sequence } = dayOfRun(run);
  const seed = seedOf({ runId: runIdOf(day, sequence), applications, root, reveal, beacon: spoken.value });
  const { kind, id, round } = beacon;
  const file: SeedFile = {
    reveal: hexOf(reveal),
    beacon: { kind, id, round, ...spoken, value: hexOf(spoken.value) },
    seed: hexOf(seed),
  };
  await inTransaction(db, async (tx) => {
    await keepFiles(tx, { run, files: { "seed.json": jsonText(file) }, at });
    await moveOn(tx, { run, from: "frozen", to: "seeded" }, { beacon: spoken.value, seed });
  });
}
