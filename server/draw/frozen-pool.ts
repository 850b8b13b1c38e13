import { sql } from "kysely";
import { hexOf, wordAt } from "#domain/draw/bytes.ts";
import { ENTRY_BYTES, entryAt } from "#domain/draw/entry.ts";
import type { Waiting } from "#domain/draw/pool.ts";
import { ticketsFor } from "#domain/draw/tickets.ts";
import type { Executor } from "#server/database/open-database.ts";
import { drawSecrets } from "./draw-secrets.ts";

const ID_BYTES = 16;

/** Bytes of one record: the application's id and its entry. */
export const RECORD_BYTES = ID_BYTES + ENTRY_BYTES;

/** Some of the pool, as packed records. Who it is about stands in their ids' first byte. */
export type PoolPart = { part: number; records: Uint8Array };

/**
 * Reads everybody who waits now, as one statement sees them: a million rows come as 256 values, not as a million objects.
 * @param day the run's day in days since 1970-01-01, up to which waiting gives tickets.
 */
export async function readWaiting(db: Executor, day: number): Promise<PoolPart[]> {
  const { rows } = await sql<PoolPart>`
    select get_byte(uuid_send(id), 0) as part,
      string_agg(
        uuid_send(id) || int2send((256 + size)::smallint) || int2send(is_urgent::int::smallint)
          || int4send(cohort_on - date '1970-01-01') || prefs,
        ''::bytea) as records
    from application
    where standing = 'waiting' and pool_state = 'pooled'
      and not exists (select from award where award.application_id = application.id and not award.is_placed)
    group by 1 order by 1`.execute(db);
  for (const { records } of rows) writeTickets(records, day);
  return rows;
}

/** The records of a run's frozen pool. */
export async function readFrozen(db: Executor, run: string): Promise<Uint8Array> {
  const rows = await db.selectFrom("run_pool").select("records").where("run", "=", run).orderBy("part").execute();
  return joined(rows);
}

/** All records, one after another. */
export function joined(parts: { records: Uint8Array }[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { records }) => sum + records.length, 0));
  let at = 0;
  for (const { records } of parts) {
    all.set(records, at);
    at += records.length;
  }
  return all;
}

/** What the draw takes in: the records' entries, and the secrets of their applications. */
export function waitingOf(records: Uint8Array): Waiting {
  const entries = new Uint8Array((records.length / RECORD_BYTES) * ENTRY_BYTES);
  for (let from = 0, to = 0; from < records.length; from += RECORD_BYTES, to += ENTRY_BYTES) {
    entries.set(records.subarray(from + ID_BYTES, from + RECORD_BYTES), to);
  }
  return { secrets: drawSecrets(records, RECORD_BYTES), entries };
}

/** The id of the application whose record stands at `index`. */
export function idAt(records: Uint8Array, index: number): string {
  const hex = hexOf(records, index * RECORD_BYTES, index * RECORD_BYTES + ID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Parties by their size, from one person to ten. */
export function countBySize(records: Uint8Array): number[] {
  const bySize = Array.from({ length: 10 }, () => 0);
  for (let at = ID_BYTES + entryAt.size; at < records.length; at += RECORD_BYTES) {
    const size = (records[at] as number) - 1;
    bySize[size] = (bySize[size] as number) + 1;
  }
  return bySize;
}

function writeTickets(records: Uint8Array, day: number): void {
  for (let entry = ID_BYTES; entry < records.length; entry += RECORD_BYTES) {
    const waitDays = day - wordAt(records, entry + entryAt.cohort);
    records[entry + entryAt.tickets] = ticketsFor(waitDays, records[entry + entryAt.flags] === 1);
  }
}
