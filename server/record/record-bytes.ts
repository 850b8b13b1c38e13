import { dayOfRun } from "#domain/draw/check-record.ts";
import { keysOf } from "#domain/draw/keys.ts";
import type { RecordName } from "#domain/draw/record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { type FrozenPool, readFrozen } from "#server/draw/frozen-pool.ts";
import { openedEntries } from "./opened-entries.ts";

/** Makes those files of a run that are not text again from what the run has kept, which is read once. */
export function makerOfBytes(db: Executor, run: string): (name: RecordName) => Promise<Uint8Array> {
  let frozen: Promise<FrozenPool> | undefined;
  return async (name) => {
    frozen ??= readFrozen(db, run);
    const pool = await frozen;
    if (name === "leaves.bin") return pool.leaves;
    const { seed, closed } = await db
      .selectFrom("draw_run")
      .select(["seed", "closed"])
      .where("run", "=", run)
      .executeTakeFirstOrThrow();
    if (name === "keys.bin" && seed) return keysOf(pool, seed);
    const { day, sequence } = dayOfRun(run);
    if (name === "entries.bin" && closed) return openedEntries(runIdOf(day, sequence), pool, closed);
    throw new Error(`The file ${name} of run ${run} cannot be made.`);
  };
}
