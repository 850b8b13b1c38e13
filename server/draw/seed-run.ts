import { runIdOf } from "#domain/draw/run-id.ts";
import { seedOf } from "#domain/draw/seed.ts";
import { randomBytes } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { moveOn } from "./move-on.ts";

/** Makes a frozen run's seed with a `local` beacon: 32 bytes made only now, after the freeze. Nobody outside can verify them. */
export async function seedRun(db: Database, run: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { on_date, applications, root, reveal } = await tx
      .selectFrom("draw_run")
      .select(["on_date", "applications", "root", "reveal"])
      .where("run", "=", run)
      .executeTakeFirstOrThrow();
    const beacon = randomBytes(32);
    const seed = seedOf({ runId: runIdOf(on_date, sequenceOf(run)), applications, root, reveal, beacon });
    await moveOn(tx, { run, from: "frozen", to: "seeded" }, { beacon, seed });
  });
}

/** The number of a run on its day. */
function sequenceOf(run: string): number {
  return Number(run.split("-")[1]);
}
