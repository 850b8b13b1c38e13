import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "#server/database/open-database.ts";
import { commitRun } from "#server/draw/commit-run.ts";
import { freeze } from "#server/draw/freeze.ts";
import { placeRun } from "#server/draw/place-run.ts";
import { seedRun } from "#server/draw/seed-run.ts";
import { walkRun } from "#server/draw/walk-run.ts";
import { closeDays } from "#server/registration-log/close-days.ts";
import type { Row } from "./bench.ts";
import { startThrowAwayPostgres } from "./throw-away-postgres.ts";

const at = new Date("2026-12-01T17:00:00Z");

/** A day's run over 300,000 waiting parties, from the first query to the last offer written, all on one core. */
export function bench(): Promise<Row[]> {
  return measureDraw(300_000);
}

/** A day's run over so many parties; what is measured after it gives further rows. */
export async function measureDraw(
  parties: number,
  after: (db: Database, run: string, at: Date) => Promise<Row[]> = async () => [],
): Promise<Row[]> {
  pinToOneCore();
  const key = () => randomBytes(32).toString("base64");
  process.env.PASO_KEYS = JSON.stringify({ master: { 1: key() }, code: key(), draw: key(), blind: key(), body: key() });
  process.env.SMTP_URL = "smtp://localhost:2525";
  const { db, folder, remove } = await startThrowAwayPostgres();
  try {
    await layPlaces(db);
    await addParties(db, parties);
    await closeDays(db, at);
    await sql`vacuum analyze`.execute(db);
    const idle = megabytes(process.memoryUsage().rss);
    const rows: Row[] = [];
    const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
      const [start, node, server] = [performance.now(), process.cpuUsage(), serverSeconds(folder)];
      const result = await work();
      const { user, system } = process.cpuUsage(node);
      const wall = (performance.now() - start) / 1000;
      rows.push(row(step, wall, (user + system) / 1_000_000, serverSeconds(folder) - server));
      return result;
    };
    const started = performance.now();
    const run = (await commitRun(db, at)) ?? "";
    await timed("freeze: read, leaves, root, keep", () => freeze(db, run, at));
    await timed("seed", () => seedRun(db, run, at));
    await timed("walk: read, leaves, keys, lanes, all again as a check, awards", () => walkRun(db, run, at));
    await timed("place: dates, offers, letters", () => placeRun(db, run, at));
    const all = (column: string) => rows.reduce((sum, one) => sum + Number(one[column]), 0);
    const wall = (performance.now() - started) / 1000;
    rows.push(row(`**all, ${await countOffers(db)} offers**`, wall, all(inNode), all(inServer)));
    const peak = Math.round(process.resourceUsage().maxRSS / 1000);
    rows.push({ step: `memory of Node: ${idle} MB before, ${peak} MB at most` });
    return [...rows, ...(await after(db, run, at))];
  } finally {
    await remove();
  }
}

/** The server started next inherits the core. Where there is no taskset, the two take turns anyway. */
function pinToOneCore(): void {
  try {
    execFileSync("taskset", ["-a", "-p", "-c", "0", String(process.pid)], { stdio: "ignore" });
  } catch {
    console.error("taskset is not here: the measurement may use more than one core.");
  }
}

/** The eight ports. All dates before the last one of the window were given out and booked by earlier runs. */
async function layPlaces(db: Database): Promise<void> {
  await sql`
    insert into port (slug, code, name, city, state, across, address, telephone, hours, time_zone, position)
    select 'port-' || n, n, '', '', '', '', '', '', '', 'America/Chicago', n from generate_series(1, 8) n`.execute(db);
  await sql`
    insert into block (id, port_slug, on_date, at_time, starts_at, utc_offset_minutes, capacity, booked, released_in)
    select gen_random_uuid(), 'port-' || n, date '2026-12-01' + day, time '08:00' + hour * interval '1 hour',
      date '2026-12-01' + day + time '14:00', -360, 30, case when day < 21 then 30 else 0 end,
      case when day < 21 then 'earlier' end
    from generate_series(1, 8) n, generate_series(1, 22) day, generate_series(0, 5) hour`.execute(db);
}

async function addParties(db: Database, parties: number): Promise<void> {
  await sql`
    insert into application (id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs,
      is_urgent, has_email, wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
    select gen_random_uuid(), lpad(n::text, 10, '0'), 'waiting', 'pooled', 'api', 'es', 1 + (n * 7) % 10,
      date '2026-11-30' - n % 120, date '2026-11-30' - n % 120, decode(substr(repeat(lpad(to_hex(1 + n % 8), 2, '0') || lpad(to_hex(1 + (n + 3) % 8), 2, '0'), 1)
        || repeat('00', 8), 1, 16), 'hex'),
      n % 100 = 0, n % 2 = 0, decode(repeat(md5(n::text), 3), 'hex'), decode(repeat(md5(n::text), 50), 'hex'),
      decode(repeat(md5(n::text), 2), 'hex'), now(), now()
    from generate_series(1, ${parties}::int) n`.execute(db);
}

async function countOffers(db: Database): Promise<string> {
  const { offers } = await db
    .selectFrom("offer")
    .select((eb) => eb.fn.countAll<string>().as("offers"))
    .executeTakeFirstOrThrow();
  return offers;
}

const inNode = "s of the core in Node";
const inServer = "s of the core in PostgreSQL";

/** On a busy machine the core's time says more than the clock. */
function row(step: string, wall: number, node: number, server: number): Row {
  return { step, "s by the clock": wall.toFixed(2), [inNode]: node.toFixed(2), [inServer]: server.toFixed(2) };
}

/** Processor time of the whole cluster so far, as Linux counts it in hundredths; elsewhere 0. */
function serverSeconds(folder: string): number {
  if (!existsSync("/proc/self/stat")) return 0;
  const master = readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n")[0] as string;
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const [, parent, ...rest] = statOf(pid);
    const times = rest.slice(9, 13).map(Number);
    if (pid === master) ticks += times.reduce((sum, time) => sum + time, 0);
    if (parent === master) ticks += (times[0] ?? 0) + (times[1] ?? 0);
  }
  return ticks / 100;
}

/** What stands after a process's name: its state, its parent, and more. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  } catch {
    return []; // it has ended since the folder was read
  }
}

/** Seconds by the clock. */
export function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
