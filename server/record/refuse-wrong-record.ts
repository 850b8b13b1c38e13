import { checkRecord, dayOfRun } from "#domain/draw/check-record.ts";
import {
  commitmentSchema,
  type DrawRecord,
  freezeSchema,
  type RecordName,
  seedFileSchema,
} from "#domain/draw/record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import type { RunResult } from "#domain/draw/run-result.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { FrozenPool } from "#server/draw/frozen-pool.ts";
import { readFileText } from "./keep-files.ts";
import { openedEntries } from "./opened-entries.ts";

/** What is about to be published of a run. */
export type ToBePublished = {
  run: string;
  pool: FrozenPool;
  files: { "keys.bin": Uint8Array; "result.json": string };
  /** Which entries stay closed; without it the run is computed again with all of them, and none is published. */
  closed?: Uint8Array;
};

/**
 * Computes a run once more, from the files as they are or will be published and the entries behind their leaves.
 * @throws with every fault that was found.
 */
export async function refuseWrongRecord(db: Executor, { run, pool, files, closed }: ToBePublished): Promise<void> {
  const { day, sequence } = dayOfRun(run);
  const read = async (name: RecordName) => JSON.parse(await readFileText(db, run, name)) as unknown;
  const record: DrawRecord = {
    commitment: commitmentSchema.parse(await read("commitment.json")),
    freeze: freezeSchema.parse(await read("freeze.json")),
    seedFile: seedFileSchema.parse(await read("seed.json")),
    leaves: pool.leaves,
    keys: files["keys.bin"],
    result: JSON.parse(files["result.json"]) as RunResult,
    entries: openedEntries(runIdOf(day, sequence), pool, closed),
    disclosure: countClosed(pool.length, closed),
  };
  const faults = checkRecord(record);
  if (faults.length > 0) throw new Error(`The record of run ${run} does not hold: ${faults.join("; ")}.`);
}

/** How many entries of a pool are opened and how many stay closed. */
export function countClosed(applications: number, closed: Uint8Array = new Uint8Array(0)): DrawRecord["disclosure"] {
  let count = 0;
  for (const eight of closed) for (let bit = eight; bit > 0; bit >>= 1) count += bit & 1;
  return { opened: applications - count, closed: count };
}
