import { sql } from "kysely";
import { hexOf } from "#domain/draw/bytes.ts";
import { dayOfRun } from "#domain/draw/check-record.ts";
import { keysOf } from "#domain/draw/keys.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type FrozenPool, readFrozen } from "#server/draw/frozen-pool.ts";
import { readSettings } from "#server/settings.ts";
import { copyRecord } from "./copy-record.ts";
import { jsonText, keepFiles, readFileText } from "./keep-files.ts";
import { openedEntries } from "./opened-entries.ts";
import { countClosed, refuseWrongRecord } from "./refuse-wrong-record.ts";

const ID_BYTES = 16;
const day = 24 * 60 * 60_000;

/** Opens every run whose time has come (`DISCLOSE_DAYS`), the earliest first. */
export async function discloseRuns(db: Database, at: Date): Promise<void> {
  const { DISCLOSE_DAYS } = readSettings();
  const due = await db
    .selectFrom("draw_run")
    .select("draw_run.run")
    .innerJoin("record_file", (join) =>
      join.onRef("record_file.run", "=", "draw_run.run").on("record_file.name", "=", "result.json"),
    )
    .where("state", "=", "finished")
    .where("closed", "is", null)
    .where("frozen_at", "<=", new Date(at.getTime() - DISCLOSE_DAYS * day))
    .orderBy("frozen_at")
    .execute();
  for (const { run } of due) await discloseRun(db, run, at);
}

/**
 * Opens a run: publishes the salt and the entry of every place. The entry of a party that won nothing in it and is still
 * on its way stays closed: somebody who knows a family could look up its port.
 */
export async function discloseRun(db: Database, run: string, at: Date): Promise<void> {
  const pool = await readFrozen(db, run);
  const closed = await findClosed(db, run, pool);
  const { seed } = await db.selectFrom("draw_run").select("seed").where("run", "=", run).executeTakeFirstOrThrow();
  const files = {
    "keys.bin": keysOf(pool, seed as Uint8Array),
    "result.json": await readFileText(db, run, "result.json"),
  };
  await refuseWrongRecord(db, { run, pool, files, closed });
  const { day: date, sequence } = dayOfRun(run);
  const opened = {
    "entries.bin": openedEntries(runIdOf(date, sequence), pool, closed),
    "disclosure.json": jsonText(countClosed(pool.length, closed)),
  };
  await inTransaction(db, async (tx) => {
    await tx.updateTable("draw_run").set({ closed }).where("run", "=", run).execute();
    await keepFiles(tx, { run, files: opened, at });
  });
  await copyRecord(db, run);
}

async function findClosed(db: Database, run: string, { length, ids }: FrozenPool): Promise<Uint8Array> {
  const { rows } = await sql<{ ids: Uint8Array | null }>`
    select string_agg(uuid_send(id), ''::bytea) as ids from application
    where standing not in ('done', 'withdrawn') and id not in (select application_id from award where run = ${run})`.execute(
    db,
  );
  const found = rows[0]?.ids ?? new Uint8Array(0);
  const onTheirWay = new Set<string>();
  for (let at = 0; at < found.length; at += ID_BYTES) onTheirWay.add(hexOf(found, at, at + ID_BYTES));
  const closed = new Uint8Array(Math.ceil(length / 8));
  for (let place = 0; place < length; place++) {
    if (!onTheirWay.has(hexOf(ids, place * ID_BYTES, (place + 1) * ID_BYTES))) continue;
    closed[place >> 3] = (closed[place >> 3] as number) | (0x80 >> (place & 7));
  }
  return closed;
}
