import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { migrate } from "#server/database/migrate.ts";
import { type Database, openEmbedded, openPostgres } from "#server/database/open-database.ts";
import { engines } from "#server/database/test-database.ts";
import { runDailyDraw } from "./run-daily-draw.ts";
import { setScene } from "./waiting-parties.ts";

const today = "2026-12-01";
const drawTime = Date.parse(`${today}T17:00:00Z`);
const folder = mkdtempSync(join(tmpdir(), "paso-killed-draw-"));
const clusters: string[] = [];
const world = globalThis as Record<symbol, unknown>;

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
// A number that was published is never given again, also not to another database that finds the record.
beforeEach(() => rmSync(join(folder, "draws"), { recursive: true, force: true }));
afterAll(() => {
  for (const name of ["clock", "chance", "keys"]) delete world[Symbol.for(`paso.${name}`)];
  for (const made of [folder, ...clusters]) rmSync(made, { recursive: true, force: true });
});

/** A process that draws and is killed before the first statement that holds certain words. */
const child = `
  import { openDatabase } from "#server/database/open-database.ts";
  import { runDailyDraw } from "#server/draw/run-daily-draw.ts";
  const [instant, lastWords] = process.argv.slice(1);
  globalThis[Symbol.for("paso.clock")] = () => new Date(Number(instant));
  globalThis[Symbol.for("paso.chance")] = (length) => new Uint8Array(length).fill(7);
  function watch(client) {
    const query = client.query.bind(client);
    client.query = (text, ...others) => {
      if (lastWords && String(text.text ?? text).includes(lastWords)) process.kill(process.pid, "SIGKILL");
      return query(text, ...others);
    };
  }
  const open = openDatabase();
  if (open.kind === "embedded") {
    const transaction = open.pglite.transaction.bind(open.pglite);
    open.pglite.transaction = (work) => transaction((tx) => (watch(tx), work(tx)));
    watch(open.pglite);
  } else open.pool.on("connect", watch);
  await runDailyDraw(open.db);
  await open.db.destroy();
`;

/** In each step of a run, and after its end: the words at which the process dies, and where the run then stands. */
const deaths = [
  { lastWords: 'insert into "record_file"', state: undefined },
  { lastWords: 'insert into "run_pool"', state: undefined },
  { lastWords: 'set "beacon"', state: "frozen" },
  { lastWords: "insert into award", state: "seeded" },
  { lastWords: "insert into offer", state: "walked" },
  { lastWords: 'insert into "audit"', state: "walked" },
  { lastWords: 'delete from "lease"', state: "finished" },
];

describe.each(engines)("on %s", (engine) => {
  it("a draw killed in each of its steps gives the result of one that was not, once", async () => {
    const server = clusterFolder();
    const url = engine === "postgres" ? postgres("start", server) : "";
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: url };
    const drawInAChild = (instant: number, lastWords: string) =>
      spawnSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "--eval", child, String(instant), lastWords],
        { env, encoding: "utf8" },
      );
    const look = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
      const { db } = url ? openPostgres(url) : openEmbedded(join(folder, "database"));
      return work(db).finally(() => db.destroy());
    };
    const start = (db: Database) => setScene(db, { parties: 40, today, days: 22, capacity: 20 });
    try {
      await look(async (db) => {
        await migrate(db);
        await start(db);
      });
      for (const [n, { lastWords, state }] of deaths.entries()) {
        const { signal, stderr } = drawInAChild(drawTime + n * 121_000, lastWords);
        expect({ lastWords, signal, stderr }).toEqual({ lastWords, signal: "SIGKILL", stderr: "" });
        if (url) expect((await look(outcome)).runs).toEqual(state ? [{ run: "20261201-1", state }] : []);
      }
      expect(drawInAChild(drawTime + 3_600_000, "").status).toBe(0);
      const killed = await look(async (db) => {
        const result = await outcome(db);
        await sql`truncate application, block, port, lease, audit, draw_run, draw_commitment cascade`.execute(db);
        await start(db);
        rmSync(join(folder, "draws"), { recursive: true });
        return result;
      });
      expect(drawInAChild(drawTime, "").status).toBe(0);
      expect(killed).toEqual(await look(outcome));
      expect(killed.offers.length).toBeGreaterThan(20);
    } finally {
      if (url) postgres("stop", server);
    }
  }, 900_000);
});

describe.runIf(engines.includes("postgres"))("on a PostgreSQL that crashes while a draw runs", () => {
  it("the draw fails, and the next one finishes it", async () => {
    const server = clusterFolder();
    const { db } = openPostgres(postgres("start", server, "0", "--durable"));
    world[Symbol.for("paso.clock")] = () => new Date(drawTime);
    try {
      await migrate(db);
      await setScene(db, { parties: 40, today, days: 22, capacity: 20 });
      const others = await db.connection().execute(async (holder) => {
        await sql`begin`.execute(holder);
        await sql`lock table audit in exclusive mode`.execute(holder);
        const draw = runDailyDraw(db).then(
          () => "finished",
          () => "failed",
        );
        // In the middle of a transaction: between two, it would find the restarted server and go on.
        await vi.waitFor(async () => {
          expect((await outcome(db)).runs).toEqual([{ run: "20261201-1", state: "walked" }]);
          expect(await waitingForLocks(db)).toBe(1);
        }, 120_000);
        postgres("restart", server);
        return draw;
      });
      expect(others).toBe("failed");
      expect(await outcome(db)).toMatchObject({ runs: [{ state: "walked" }], offers: [], booked: 0 });
      world[Symbol.for("paso.clock")] = () => new Date(drawTime + 121_000);
      await runDailyDraw(db);
      const { runs, offers, booked } = await outcome(db);
      expect(runs).toEqual([{ run: "20261201-1", state: "finished" }]);
      expect(booked).toBe(offers.reduce((sum, { size }) => sum + size, 0));
      expect(booked).toBeGreaterThan(100);
    } finally {
      await db.destroy();
      postgres("stop", server);
    }
  }, 600_000);
});

async function outcome(db: Database) {
  const blocks = await db.selectFrom("block").select("booked").execute();
  return {
    runs: await db.selectFrom("draw_run").select(["run", "state"]).execute(),
    offers: await db
      .selectFrom("offer")
      .select(["application_id", "block_id", "size"])
      .orderBy("application_id")
      .execute(),
    booked: blocks.reduce((sum, { booked }) => sum + booked, 0),
    published: published(),
  };
}

/** How many statements on this database stand still because somebody else holds a lock. */
async function waitingForLocks(db: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** The hashes of the files that the run of today has published. */
function published(): string {
  const sums = join(folder, "draws", "20261201-1", "SHA256SUMS");
  // The commitment says when it froze, and after a kill that is later.
  return existsSync(sums) ? readFileSync(sums, "utf8").replace(/^.*commitment.*$/m, "") : "";
}

/** Directly in the folder for passing things: the server's own user must reach it. */
function clusterFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "paso-draw-cluster-"));
  clusters.push(made);
  return made;
}

function postgres(...args: string[]): string {
  return execFileSync(process.execPath, ["scripts/postgres.mjs", ...args], { encoding: "utf8" }).trim();
}
