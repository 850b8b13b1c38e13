import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSHA256 } from "hash-wasm";
import { draw } from "#domain/draw/draw.ts";
import { ENTRY_BYTES, entryAt, writeEntry } from "#domain/draw/entry.ts";
import type { Parameters } from "#domain/draw/lanes.ts";
import { merkleRoot } from "#domain/draw/merkle-tree.ts";
import { makePool, type Waiting } from "#domain/draw/pool.ts";
import { ticketsFor } from "#domain/draw/tickets.ts";
import type { Database } from "#server/database/open-database.ts";
import { copyRecord } from "#server/record/copy-record.ts";
import { discloseRun } from "#server/record/disclose-runs.ts";
import type { Row } from "./bench.ts";
import { measureDraw, seconds } from "./day.ts";

const parties = 1_000_000;

/**
 * A draw over a million parties: the engine alone, against as many SHA-256 blocks by the fastest published library here;
 * a run out of PostgreSQL up to its published files; and its record, opened, computed again by the second program.
 */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "paso-million-"));
  process.env.DATA_DIR = folder;
  try {
    const alone = await engineAlone();
    return [...alone, ...(await measureDraw(parties, (db, run, at) => publish(db, { run, at, folder })))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function engineAlone(): Promise<Row[]> {
  const waiting = waitingParties();
  const [runId, seed] = [randomBytes(8), randomBytes(32)];
  const engine = seconds(() => {
    const pool = makePool(runId, waiting);
    merkleRoot(pool.leaves);
    draw(pool, seed, ports());
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  const blocks = blocksOf(waiting);
  const hasher = await createSHA256();
  const message = randomBytes(50);
  const library = seconds(() => {
    for (let i = 0; i < blocks; i++) hasher.init().update(message).digest("binary");
  });
  return [
    { step: "the engine alone, of at most 8 s", "s by the clock": engine.toFixed(2) },
    { step: `memory of Node with it: ${peak} MB, of at most 400` },
    { step: `${blocks.toLocaleString("en")} SHA-256 blocks by hash-wasm`, "s by the clock": library.toFixed(2) },
    { step: `ratio ${(engine / library).toFixed(2)}, of at most 1.5` },
  ];
}

/** One block for each salt and leaf and for each four tickets, two for a node. */
function blocksOf({ entries }: Waiting): number {
  let ofTickets = 0;
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    ofTickets += Math.ceil((entries[at + entryAt.tickets] as number) / 4);
  }
  return 4 * (entries.length / ENTRY_BYTES) - 2 + ofTickets;
}

function waitingParties(): Waiting {
  const secrets = new Uint8Array(32 * parties);
  for (let at = 0; at < secrets.length; at += 65_536) {
    globalThis.crypto.getRandomValues(secrets.subarray(at, at + 65_536));
  }
  const entries = new Uint8Array(ENTRY_BYTES * parties);
  for (let n = 0; n < parties; n++) {
    const urgent = n % 100 === 0;
    const cohort = 20_000 - (n % 120);
    writeEntry(entries, n * ENTRY_BYTES, {
      ...{ size: 1 + ((n * 7) % 10), tickets: ticketsFor(n % 120, urgent), urgent, cohort },
      ports: [1 + (n % 8), 1 + ((n + 3) % 8)],
    });
  }
  return { secrets, entries };
}

function ports(): Parameters {
  const deficit = { urgent: 0, seniority: 0, lottery: 0 };
  const codes = Array.from({ length: 8 }, (_, n) => n + 1);
  return {
    upsilon: 10,
    sigma: 50,
    ports: new Map(codes.map((code) => [code, { capacity: 180, returned: 0, deficit }])),
  };
}

/** The files that are public at the freeze and with the result; then all that is public in the end, checked from outside. */
async function publish(db: Database, { run, at, folder }: { run: string; at: Date; folder: string }): Promise<Row[]> {
  const start = performance.now();
  await copyRecord(db, run);
  const published = (performance.now() - start) / 1000;
  await discloseRun(db, run, at);
  const record = join(folder, "draws", run);
  const bytes = readdirSync(record).reduce((sum, name) => sum + statSync(join(record, name)).size, 0);
  const verified = seconds(() =>
    execFileSync(process.execPath, ["verify/paso-verify.mjs", record], { stdio: "inherit" }),
  );
  return [
    { step: "publish: the files of the freeze, the seed and the result", "s by the clock": published.toFixed(2) },
    {
      step: `paso-verify of the opened record, ${Math.round(bytes / 1_000_000)} MB, of at most 60 s`,
      "s by the clock": verified.toFixed(2),
    },
  ];
}
