import { sql } from "kysely";
import type { Waited } from "#domain/offer/wait-table.ts";
import type { Database } from "#server/database/open-database.ts";

/** A finished run as everybody may know it. */
export type FinishedRun = {
  run: string;
  frozenAt: Date;
  /** Parties in the pool. */
  waiting: number;
  /** Parties that were drawn. */
  drawn: number;
  /** People drawn, by port code. */
  personsAt: Record<string, number>;
  /** Codes of ports that had nothing to give to anybody but urgent cases. */
  closedPorts: number[];
};

type Kept = { newest: string; runs: FinishedRun[]; waited: Waited[] };
type Result = {
  cutoffs: Record<string, Record<string, string>>;
  awarded: Record<string, Record<string, { parties: number; persons: number }>>;
};

const mostRuns = 7;
const slot = Symbol.for("paso.place.finished-runs");

/** The newest finished runs first, at most seven. The same for everybody, so each process reads a run once. */
export async function readFinishedRuns(db: Database): Promise<FinishedRun[]> {
  return (await readKept(db)).runs;
}

/** How long parties had waited that got an offer in the 30 days before the newest run, by port. */
export async function readWaited(db: Database): Promise<Waited[]> {
  return (await readKept(db)).waited;
}

async function readKept(db: Database): Promise<Kept> {
  const world = globalThis as { [slot]?: WeakMap<Database, Kept> };
  world[slot] ??= new WeakMap();
  const newest = await db
    .selectFrom("draw_run")
    .select("run")
    .where("state", "=", "finished")
    .orderBy("frozen_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const known = world[slot].get(db);
  if (!newest) return { newest: "", runs: [], waited: [] };
  if (known?.newest === newest.run) return known;
  const kept = { newest: newest.run, runs: await selectRuns(db), waited: await selectWaited(db) };
  world[slot].set(db, kept);
  return kept;
}

async function selectRuns(db: Database): Promise<FinishedRun[]> {
  const rows = await db
    .selectFrom("draw_run")
    .select(["run", "frozen_at", "applications", "result"])
    .where("state", "=", "finished")
    .orderBy("frozen_at", "desc")
    .limit(mostRuns)
    .execute();
  return rows.map(({ run, frozen_at, applications, result }) => {
    const { cutoffs, awarded } = (result ?? { cutoffs: {}, awarded: {} }) as Result;
    const given = Object.values(awarded).flatMap((ports) => Object.entries(ports));
    const personsAt: Record<string, number> = {};
    for (const [port, { persons }] of given) personsAt[port] = (personsAt[port] ?? 0) + persons;
    const { seniority = {}, lottery = {} } = cutoffs;
    const closed = Object.keys(lottery).filter((port) => lottery[port] === "closed" && seniority[port] === "closed");
    return {
      run,
      frozenAt: frozen_at,
      waiting: applications,
      drawn: given.reduce((sum, [, { parties }]) => sum + parties, 0),
      personsAt,
      closedPorts: closed.map(Number),
    };
  });
}

async function selectWaited(db: Database): Promise<Waited[]> {
  const { rows } = await sql<Waited>`
    select block.port_slug as port, (offer.made_at at time zone 'UTC')::date - application.cohort_on as days,
      count(*)::int as parties
    from offer join block on block.id = offer.block_id join application on application.id = offer.application_id
    where offer.made_at > (select max(frozen_at) from draw_run where state = 'finished') - interval '30 days'
    group by 1, 2`.execute(db);
  return rows;
}
