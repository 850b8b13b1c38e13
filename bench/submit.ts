import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { anyApplication } from "#domain/application/application.arbitrary.ts";
import type { Application } from "#domain/application/application.ts";
import type { Row } from "./bench.ts";
import { startThrowAwayPostgres, type ThrowAwayPostgres } from "./throw-away-postgres.ts";

const connections = 64;
const sendsAPart = 1_500;
const parts = 2;
const samples = fc.sample(anyApplication, { seed: 1, numRuns: 200 });

const keys = mkdtempSync(join(tmpdir(), "paso-bench-keys-"));

type Sent = { id: string; status: number; answer: string; ms: number };
type Part = { sent: Sent[]; seconds: number; processorMs: number };

/**
 * Whole applications by PUT at 64 connections: Paso as it is served, against a bare Node server that writes the same
 * rows to the same PostgreSQL. They take turns, so that both see the same machine. Every tenth application is sent
 * twice at once. Paso must reach a quarter of the bare rate, and lose or double nothing.
 */
export async function bench(): Promise<Row[]> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("Build first: npm start does.");
  const postgres = await startThrowAwayPostgres();
  try {
    const [paso, bare]: [Part[], Part[]] = [[], []];
    for (let part = 0; part < parts; part += 1) {
      paso.push(await measure(postgres, "product"));
      bare.push(await measure(postgres, "bare"));
    }
    const kept = await countKept(
      postgres,
      paso.flatMap(({ sent }) => sent),
    );
    const rows = [rowOf("Paso", paso), rowOf("bare Node server", bare)] as const;
    const ratio = Number(rows[0]["sends a second"]) / Number(rows[1]["sends a second"]);
    return [
      { ...rows[0], lost: kept.lost, doubled: kept.doubled, ratio: ratio.toFixed(2) },
      { ...rows[1], lost: "", doubled: "", ratio: "" },
    ];
  } finally {
    await postgres.remove();
    rmSync(keys, { recursive: true });
  }
}

function rowOf(server: string, measured: Part[]): Row {
  const sent = measured.flatMap((part) => part.sent);
  const times = sent.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  const seconds = measured.reduce((sum, part) => sum + part.seconds, 0);
  const rate = Math.round(sent.length / seconds);
  const failed = sent.filter(({ status }) => status !== 201 && status !== 200).length;
  const processor = (measured.reduce((sum, part) => sum + part.processorMs, 0) / sent.length).toFixed(1);
  const percentiles = { "p50 ms": at(0.5), "p99 ms": at(0.99) };
  return {
    server,
    sends: sent.length,
    failed,
    "sends a second": rate,
    ...percentiles,
    "processor ms a send": processor,
  };
}

async function measure({ url }: ThrowAwayPostgres, door: "product" | "bare"): Promise<Part> {
  const child = spawn(process.execPath, ["--import", "tsx", `bench/submit-doors/${door}.ts`], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: url, DATA_DIR: keys, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    const port = await portOf(child);
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    await sendAll(agent, port, 300);
    const [start, processorStart] = [performance.now(), processorMs(child)];
    const sent = await sendAll(agent, port, sendsAPart);
    const seconds = (performance.now() - start) / 1000;
    agent.destroy();
    return { sent, seconds, processorMs: processorMs(child) - processorStart };
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/** The server's processor time so far, which other work on this machine does not change; 0 where it is not told. */
function processorMs({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("The server did not start.")));
    child.stdout?.on("data", (chunk) => {
      const [line] = /^\d+$/m.exec(String(chunk)) ?? [];
      if (line) resolve(Number(line));
    });
  });
}

async function sendAll(agent: Agent, port: number, count: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const client = async () => {
    for (let turn = next++; turn < count; turn = next++) {
      const body = applicationOf(turn);
      const id = randomUUID();
      const twice = turn % 10 === 0;
      const answers = await Promise.all([send(agent, port, id, body), ...(twice ? [send(agent, port, id, body)] : [])]);
      sent.push(...answers);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  return sent;
}

/** A document of its own for each party: its claim is a row like the others. */
function applicationOf(turn: number): string {
  const sample = samples[turn % samples.length] as Application;
  const [first, ...others] = sample.party.map(({ document: _, ...person }) => person);
  const document = { kind: "passport", country: "HN", number: randomUUID() };
  return JSON.stringify({ ...sample, party: [{ ...first, document }, ...others] });
}

/** Each from a telephone network of its own, as a proxy on this machine would say. */
function send(agent: Agent, port: number, id: string, body: string): Promise<Sent> {
  const start = performance.now();
  const octet = () => Math.floor(Math.random() * 254) + 1;
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "x-forwarded-for": `10.${octet()}.${octet()}.${octet()}`,
  };
  const path = `/api/v1/applications/${id}`;
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, method: "PUT", path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const answer = Buffer.concat(chunks).toString();
        resolve({ id, status: response.statusCode ?? 0, answer, ms: performance.now() - start });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A receipt that was given and is not in the database is lost; two receipts or sets of persons are one too many. */
async function countKept({ db }: ThrowAwayPostgres, sent: Sent[]): Promise<{ lost: number; doubled: number }> {
  const { rows } = await sql<{ id: string; handle: string; size: number; persons: number }>`
    select id, handle, size, (select count(*)::int from person where application_id = application.id) as persons
    from application`.execute(db);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const given = sent.filter(({ status }) => status === 201 || status === 200);
  const isWrong = ({ id, answer }: Sent) => kept.get(id)?.handle !== (JSON.parse(answer) as { handle: string }).handle;
  const created = given.filter(({ status }) => status === 201).map(({ id }) => id);
  const twice = created.length - new Set(created).size;
  return {
    lost: given.filter((one) => !kept.has(one.id)).length,
    doubled: given.filter(isWrong).length + twice + rows.filter((row) => row.persons !== row.size).length,
  };
}
