import { sql } from "kysely";
import { copyBytes, hexOf, wordAt } from "#domain/draw/bytes.ts";
import { ENTRY_BYTES, entryAt } from "#domain/draw/entry.ts";
import { makePool, type Pool } from "#domain/draw/pool.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import { ticketsFor } from "#domain/draw/tickets.ts";
import type { Executor } from "#server/database/open-database.ts";
import { drawSecrets } from "./draw-secrets.ts";

/** Bytes of an application's id in what a run keeps. */
export const ID_BYTES = 16;
const READ_BYTES = ID_BYTES + ENTRY_BYTES;
/** Bytes that a run keeps of an application: id, entry, leaf. */
export const KEPT_BYTES = ID_BYTES + ENTRY_BYTES + HASH_BYTES;
/** Applications in one row of what a run keeps, the last row excepted. */
export const recordsAPart = 16_384;

/** A run's pool, and whose place each is: packed ids in pool order. */
export type FrozenPool = Pool & { ids: Uint8Array };

/**
 * Makes the pool of everybody who waits now, as one statement sees them.
 * @param day the run's day in days since 1970-01-01, up to which waiting gives tickets.
 * @param closed the last day whose list of registrations is closed.
 */
export async function readWaiting(db: Executor, runId: Uint8Array, day: number, closed: string): Promise<FrozenPool> {
  const records = await readRecords(db, closed);
  const length = records.length / READ_BYTES;
  const entries = new Uint8Array(length * ENTRY_BYTES);
  for (let i = 0; i < length; i++) {
    const entry = i * ENTRY_BYTES;
    copyBytes(entries, entry, records, i * READ_BYTES + ID_BYTES, ENTRY_BYTES);
    const waitDays = day - wordAt(entries, entry + entryAt.cohort);
    entries[entry + entryAt.tickets] = ticketsFor(waitDays, entries[entry + entryAt.flags] === 1);
  }
  const { givenAt, ...pool } = makePool(runId, { secrets: drawSecrets(records, READ_BYTES), entries });
  const ids = new Uint8Array(length * ID_BYTES);
  for (let i = 0; i < length; i++) {
    copyBytes(ids, i * ID_BYTES, records, (givenAt[i] as number) * READ_BYTES, ID_BYTES);
  }
  return { ...pool, ids };
}

/**
 * The packed ids and entries of who waits; tickets are still 0. A million rows come as one value, not as a million
 * objects. `not in` is a hash looked up; as a join, the planner may look through all awards for each party.
 * The cohort is the day of the list that holds the party; a day that is over counts for nobody who stands in no list of it.
 */
async function readRecords(db: Executor, closed: string): Promise<Uint8Array> {
  const { rows } = await sql<{ records: Uint8Array | null }>`
    select string_agg(
        uuid_send(id) || int2send((256 + size)::smallint) || int2send(is_urgent::int::smallint)
          || int4send(coalesce(listed_on, cohort_on) - date '1970-01-01') || prefs,
        ''::bytea) as records
    from application left join registration_line on application_id = id and joined_on = cohort_on
    where standing = 'waiting' and pool_state = 'pooled' and (listed_on is not null or cohort_on > ${closed}::date)
      and id not in (select application_id from award where not is_placed)
      and id not in (select application_id from reseat where state = 'first-in-line')`.execute(db);
  return rows[0]?.records ?? new Uint8Array(0);
}

/** Keeps a pool for the steps that follow, and for whoever checks the run later. */
export async function keepFrozen(
  tx: Executor,
  run: string,
  { length, ids, entries, leaves }: FrozenPool,
): Promise<void> {
  for (let part = 0; part * recordsAPart < length; part++) {
    const first = part * recordsAPart;
    const records = new Uint8Array(Math.min(recordsAPart, length - first) * KEPT_BYTES);
    for (let at = 0, index = first; at < records.length; at += KEPT_BYTES, index++) {
      copyBytes(records, at, ids, index * ID_BYTES, ID_BYTES);
      copyBytes(records, at + ID_BYTES, entries, index * ENTRY_BYTES, ENTRY_BYTES);
      copyBytes(records, at + READ_BYTES, leaves, index * HASH_BYTES, HASH_BYTES);
    }
    await tx.insertInto("run_pool").values({ run, part, records }).execute();
  }
}

/** The pool that a run's freeze kept. */
export async function readFrozen(db: Executor, run: string): Promise<FrozenPool> {
  const rows = await db.selectFrom("run_pool").select("records").where("run", "=", run).orderBy("part").execute();
  const records = joined(rows);
  const length = records.length / KEPT_BYTES;
  const column = (from: number, width: number) => {
    const packed = new Uint8Array(length * width);
    for (let i = 0; i < length; i++) copyBytes(packed, i * width, records, i * KEPT_BYTES + from, width);
    return packed;
  };
  return {
    length,
    ids: column(0, ID_BYTES),
    entries: column(ID_BYTES, ENTRY_BYTES),
    leaves: column(READ_BYTES, HASH_BYTES),
  };
}

/** The id of the application at a place of the pool. */
export function idAt({ ids }: FrozenPool, index: number): string {
  const hex = hexOf(ids, index * ID_BYTES, (index + 1) * ID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Parties by their size, from one person to ten. */
export function countBySize({ entries }: Pool): number[] {
  const bySize = Array.from({ length: 10 }, () => 0);
  for (let at = entryAt.size; at < entries.length; at += ENTRY_BYTES) {
    const size = (entries[at] as number) - 1;
    bySize[size] = (bySize[size] as number) + 1;
  }
  return bySize;
}

function joined(parts: { records: Uint8Array }[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { records }) => sum + records.length, 0));
  let at = 0;
  for (const { records } of parts) {
    all.set(records, at);
    at += records.length;
  }
  return all;
}
