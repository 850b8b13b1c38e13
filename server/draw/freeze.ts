import { dayNumber } from "#domain/application/calendar-date.ts";
import { windowOf } from "#domain/capacity/window.ts";
import { hexOf } from "#domain/draw/bytes.ts";
import { dayOfRun } from "#domain/draw/check-record.ts";
import type { PortPlaces } from "#domain/draw/lanes.ts";
import { merkleRoot } from "#domain/draw/merkle-tree.ts";
import type { Commitment, Freeze } from "#domain/draw/record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import { resultOfNobody } from "#domain/draw/run-result.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { jsonText, keepFiles } from "#server/record/keep-files.ts";
import { readLastClosed } from "#server/registration-log/close-days.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { readSettings } from "#server/settings.ts";
import { countBySize, keepFrozen, readWaiting } from "./frozen-pool.ts";
import { type Debts, readPortPlaces, releaseBlocks } from "./port-places.ts";
import { settlePool } from "./settle-pool.ts";

/**
 * Begins a run that was committed to: from here on its pool and its places are fixed. Who comes later is in the next run.
 * A run in whose pool nobody stands ends here.
 */
export async function freeze(db: Database, run: string, at: Date): Promise<void> {
  const { MIN_LEAD_DAYS, WINDOW_DAYS } = readSettings();
  const { day, sequence } = dayOfRun(run);
  const window = windowOf(day, { minLeadDays: MIN_LEAD_DAYS, windowDays: WINDOW_DAYS });
  await settlePool(db);
  // Who lost a place by our doing comes before anybody new.
  await reseatRound(db, at);
  await inTransaction(db, async (tx) => {
    const { reveal, commitment } = await tx
      .selectFrom("draw_commitment")
      .select(["reveal", "commitment"])
      .where("run", "=", run)
      .executeTakeFirstOrThrow();
    const { parameters } = commitment as Commitment;
    const debts = await readDebts(tx);
    await releaseBlocks(tx, run, window);
    // A port that was opened since the commitment comes with the next one.
    const isCommitted = ([code]: [number, PortPlaces]) => String(code) in parameters.ports;
    const places = new Map(
      [...(await readPortPlaces(tx, { run, opensOn: window.opensOn, debts }))].filter(isCommitted),
    );
    const pool = await readWaiting(tx, runIdOf(day, sequence), dayNumber(day), await readLastClosed(tx, at));
    const by_size = countBySize(pool);
    const persons = by_size.reduce((sum, parties, i) => sum + parties * (i + 1), 0);
    const root = merkleRoot(pool.leaves);
    const applications = pool.length;
    const isEmpty = applications === 0;
    const ports = Object.fromEntries(places);
    await tx
      .insertInto("draw_run")
      .values({
        run,
        state: isEmpty ? "walked" : "frozen",
        on_date: day,
        parameters: JSON.stringify(parameters),
        ports: JSON.stringify(ports),
        applications,
        persons,
        by_size,
        root,
        reveal,
        beacon: null,
        seed: null,
        result: isEmpty ? JSON.stringify(resultOfNobody(places)) : null,
        frozen_at: at,
        finished_at: null,
      })
      .execute();
    await keepFrozen(tx, run, pool);
    const frozen: Freeze = { root: hexOf(root), applications, persons, bySize: by_size, ports };
    await keepFiles(tx, { run, files: { "freeze.json": jsonText(frozen), "leaves.bin": pool.leaves }, at });
  });
}

async function readDebts(tx: Executor): Promise<Debts | undefined> {
  const last = await tx
    .selectFrom("draw_run")
    .select("result")
    .where("state", "!=", "cancelled")
    .orderBy("frozen_at", "desc")
    .orderBy("run", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.result as { deficits: Debts } | null | undefined)?.deficits;
}
