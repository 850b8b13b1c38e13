import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import { copyRecord } from "#server/record/copy-record.ts";
import { logRegistrations } from "#server/registration-log/log-registrations.ts";
import { commitRun } from "./commit-run.ts";
import { freeze } from "./freeze.ts";
import { giveLeaseBack, takeLease } from "./lease.ts";
import type { RunState } from "./move-on.ts";
import { placeRun } from "./place-run.ts";
import { seedRun } from "./seed-run.ts";
import { walkRun } from "./walk-run.ts";

/** A step of a run, each a transaction of its own. It gives "waits" where it cannot be done yet. */
export type DrawStep = (db: Database, run: string, at: Date) => Promise<unknown>;

/** What a run does next, by where it stands. */
export const drawSteps: Record<Exclude<RunState, "finished" | "cancelled">, DrawStep> = {
  frozen: seedRun,
  seeded: walkRun,
  walked: placeRun,
};

/**
 * A run's name, finished or waiting for its beacon; or that another process draws just now, or that no commitment for the day
 * has been signed whose time has come.
 */
export type DrawOutcome = { run: string } | { refusal: "somebody-draws" | "not-signed" };

const leaseSeconds = 120;

/**
 * Runs a draw to its end: the one that was begun and not finished, if there is one, else a new one. It may be killed at
 * any point: what was decided stays decided, and the next call goes on from there.
 * @param at the instant of the run, for a demonstration of past days; else now.
 */
export async function runDraw(db: Database, at?: Date): Promise<DrawOutcome> {
  return withLease(db, async (prolong) => {
    const run = (await readUnfinished(db)) ?? (await begin(db, at ?? now()));
    return run === undefined ? { refusal: "not-signed" } : { run: await finish(db, run, prolong, at) };
  });
}

/** The days that are over are in the log of registrations, and what is committed to is public, before anything is frozen. */
async function begin(db: Database, at: Date): Promise<string | undefined> {
  await logRegistrations(db, at);
  const run = await commitRun(db, at);
  if (run === undefined) return undefined;
  await copyRecord(db, run);
  await freeze(db, run, at);
  return run;
}

/** Goes on with the run that was begun and not finished, if there is one: it was cut off, or waits for its beacon. */
export async function resumeDraw(db: Database): Promise<DrawOutcome | undefined> {
  if (!(await readUnfinished(db))) return undefined;
  return withLease(db, async (prolong) => {
    const unfinished = await readUnfinished(db);
    return unfinished ? { run: await finish(db, unfinished, prolong) } : undefined;
  });
}

async function finish(db: Database, run: string, prolong: () => Promise<void>, at?: Date): Promise<string> {
  for (;;) {
    await prolong();
    // The freeze is public before there is a seed, and the result before anybody is told of a place.
    await copyRecord(db, run);
    const { state } = await db.selectFrom("draw_run").select("state").where("run", "=", run).executeTakeFirstOrThrow();
    if (state === "finished" || state === "cancelled") return run;
    if ((await drawSteps[state](db, run, at ?? now())) === "waits") return run;
  }
}

async function readUnfinished(db: Database): Promise<string | undefined> {
  const found = await db.selectFrom("draw_run").select("run").where("finished_at", "is", null).executeTakeFirst();
  return found?.run;
}

async function withLease<T>(
  db: Database,
  work: (prolong: () => Promise<void>) => Promise<T>,
): Promise<T | { refusal: "somebody-draws" }> {
  const lease = { name: "draw", holder: newId(), seconds: leaseSeconds };
  if (!(await takeLease(db, { ...lease, at: now() }))) return { refusal: "somebody-draws" };
  const prolong = async () => {
    if (!(await takeLease(db, { ...lease, at: now() }))) throw new Error("Another process has taken over the draw.");
  };
  try {
    return await work(prolong);
  } finally {
    // If the database is away, the lease ends by itself, and the fault that matters is the first one.
    await giveLeaseBack(db, lease).catch(() => {});
  }
}
