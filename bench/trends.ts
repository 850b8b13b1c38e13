import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "#server/database/open-database.ts";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { scoreClusters } from "#server/trends/score-clusters.ts";
import type { Row } from "./bench.ts";
import { fillRegistrations } from "./made-up-night/fill-registrations.ts";
import { startThrowAwayPostgres } from "./throw-away-postgres.ts";

const parts = 5;
const partiesAPart = 200_000;
const nights = 3;

/** The nightly search over a million sealed registrations in PostgreSQL: the process that the job starts, three nights. */
export async function bench(): Promise<Row[]> {
  const key = () => randomBytes(32).toString("base64");
  const keys = { master: { 1: key() }, code: key(), draw: key(), blind: key(), body: key(), signals: key() };
  process.env.PASO_KEYS = JSON.stringify(keys);
  const { db, url, remove } = await startThrowAwayPostgres();
  try {
    const planted = await fillRegistrations(db, parts, partiesAPart, new Date());
    const rows: Row[] = [];
    for (let night = 1; night <= nights; night++) {
      const { wall, said } = await searchAsTheJobDoes(url);
      const { recall, precision } = scoreClusters(planted, await foundClusters(db));
      const after = (pattern: RegExp) => pattern.exec(said)?.[1] ?? "";
      rows.push({
        night,
        registrations: after(/^(\d+) registrations/),
        "s by the clock, with the start of the process": wall.toFixed(1),
        "of at most s": 15,
        "looking for new": after(/([\d.]+) s to make keys/),
        reading: after(/([\d.]+) s to read/),
        finding: after(/([\d.]+) s to find/),
        writing: after(/([\d.]+) s to write/),
        "MB at most": after(/(\d+) MB/),
        clusters: after(/strangers-at-one-address +(\d+)/),
        recall: recall.toFixed(3),
        precision: precision.toFixed(4),
      });
    }
    return rows;
  } finally {
    await remove();
  }
}

/** Starts what server/signals/run-nightly.ts starts, and hears what it says. */
async function searchAsTheJobDoes(url: string): Promise<{ wall: number; said: string }> {
  const start = performance.now();
  const env = { ...process.env, DATABASE_URL: url };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/paso.mjs", "trends"], { env });
  return { wall: (performance.now() - start) / 1000, said: stdout };
}

async function foundClusters(db: Database): Promise<{ parties: string[] }[]> {
  const rows = await db
    .withTables<SignalTables>()
    .selectFrom("signals.finding_party")
    .innerJoin("signals.finding", "id", "finding_id")
    .select(["finding_id", "application_id"])
    .where("pattern", "=", "strangers-at-one-address")
    .execute();
  const clusters = new Map<string, { parties: string[] }>();
  for (const { finding_id, application_id } of rows) {
    const cluster = clusters.get(finding_id) ?? { parties: [] };
    clusters.set(finding_id, cluster);
    cluster.parties.push(application_id);
  }
  return [...clusters.values()];
}
