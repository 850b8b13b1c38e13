import { dayNumber } from "#domain/application/calendar-date.ts";
import { windowOf } from "#domain/capacity/window.ts";
import { usualShares } from "#domain/draw/lanes.ts";
import { merkleRoot } from "#domain/draw/merkle-tree.ts";
import { runIdOf, runNameOf } from "#domain/draw/run-id.ts";
import { ticketTable } from "#domain/draw/tickets.ts";
import { randomBytes } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { readSettings } from "#server/settings.ts";
import { countBySize, keepFrozen, readWaiting } from "./frozen-pool.ts";
import { type Debts, readPortPlaces, releaseBlocks } from "./port-places.ts";
import { resultOfNobody } from "./run-result.ts";
import { settlePool } from "./settle-pool.ts";

/**
 * Begins a run: from here on its pool, its places and its parameters are fixed. Who comes later is in the next run.
 * @returns the run's name.
 */
export async function freeze(db: Database, at: Date): Promise<string> {
  const { MIN_LEAD_DAYS, WINDOW_DAYS } = readSettings();
  const onDate = at.toISOString().slice(0, 10);
  const window = windowOf(onDate, { minLeadDays: MIN_LEAD_DAYS, windowDays: WINDOW_DAYS });
  await settlePool(db);
  return inTransaction(db, async (tx) => {
    const sequence = await nextSequence(tx, onDate);
    const run = runNameOf(onDate, sequence);
    const debts = await readDebts(tx);
    await releaseBlocks(tx, run, window);
    const places = await readPortPlaces(tx, { run, opensOn: window.opensOn, debts });
    const pool = await readWaiting(tx, runIdOf(onDate, sequence), dayNumber(onDate));
    const bySize = countBySize(pool);
    await tx
      .insertInto("draw_run")
      .values({
        run,
        state: pool.length === 0 ? "walked" : "frozen",
        on_date: onDate,
        parameters: JSON.stringify({ ...usualShares, tickets: ticketTable, ports: await readPortNames(tx) }),
        ports: JSON.stringify(Object.fromEntries(places)),
        applications: pool.length,
        persons: bySize.reduce((sum, parties, i) => sum + parties * (i + 1), 0),
        by_size: bySize,
        root: merkleRoot(pool.leaves),
        reveal: randomBytes(32),
        beacon: null,
        seed: null,
        result: pool.length === 0 ? JSON.stringify(resultOfNobody(places)) : null,
        frozen_at: at,
        finished_at: null,
      })
      .execute();
    await keepFrozen(tx, run, pool);
    return run;
  });
}

async function nextSequence(tx: Executor, onDate: string): Promise<number> {
  const { runs } = await tx
    .selectFrom("draw_run")
    .select((eb) => eb.fn.countAll<string>().as("runs"))
    .where("on_date", "=", onDate)
    .executeTakeFirstOrThrow();
  return Number(runs) + 1;
}

async function readDebts(tx: Executor): Promise<Debts | undefined> {
  const last = await tx
    .selectFrom("draw_run")
    .select("result")
    .orderBy("frozen_at", "desc")
    .orderBy("run", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.result as { deficits: Debts } | null | undefined)?.deficits;
}

async function readPortNames(tx: Executor): Promise<Record<string, { name: string }>> {
  const ports = await tx.selectFrom("port").select(["code", "name"]).execute();
  return Object.fromEntries(ports.map(({ code, name }) => [code, { name }]));
}
