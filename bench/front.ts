import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Row } from "./bench.ts";

const connections = 16;
const rounds = 3;
const roundMs = 4_000;
const leastOfBare = 0.7;

const pages = [
  { page: "start page, full", path: "/en", cookie: "paso-pages=full" },
  { page: "start page, light", path: "/en", cookie: "paso-pages=light" },
  { page: "first question, light", path: "/en/apply/device", cookie: "paso-pages=light" },
];

type Door = { child: ChildProcess; port: number };
type Answer = { headers: string[]; hasDate: boolean; body: string; length: number };
type Measured = { answers: number; seconds: number; processorMs: number };

/**
 * Pages from the front's memory against a bare Node server that sends the same bytes, each on one core, in turns.
 * The front must reach seven tenths of the bare rate.
 */
export async function bench(): Promise<Row[]> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("Build first: npm start does.");
  const folder = mkdtempSync(join(tmpdir(), "paso-bench-front-"));
  const front = await open("front", {});
  try {
    const rows: Row[] = [];
    for (const { page, path, cookie } of pages) {
      const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nCookie: ${cookie}\r\n\r\n`;
      const answer = await answerOf(front.port, request);
      const file = join(folder, "answer.json");
      writeFileSync(file, JSON.stringify(answer));
      const bare = await open("bare", { ANSWER: file });
      const measured: { front: Measured[]; bare: Measured[] } = { front: [], bare: [] };
      for (let round = 0; round < rounds; round += 1) {
        measured.front.push(await measure(front, request, answer.length));
        measured.bare.push(await measure(bare, request, answer.length));
      }
      await end(bare);
      rows.push(rowOf(page, answer.length, measured));
    }
    return rows;
  } finally {
    await end(front);
    rmSync(folder, { recursive: true });
  }
}

function rowOf(page: string, bytes: number, { front, bare }: { front: Measured[]; bare: Measured[] }): Row {
  const [ours, theirs] = [sumOf(front), sumOf(bare)];
  const ratio = ours.answers / ours.seconds / (theirs.answers / theirs.seconds);
  const ofProcessor = theirs.processorMs / theirs.answers / (ours.processorMs / ours.answers);
  return {
    page,
    bytes,
    "front, answers a second": Math.round(ours.answers / ours.seconds),
    "bare Node, answers a second": Math.round(theirs.answers / theirs.seconds),
    [`ratio, of at least ${leastOfBare}`]: ratio.toFixed(2),
    "ratio of processor time": ofProcessor.toFixed(2),
  };
}

function sumOf(measured: Measured[]): Measured {
  const sum = (key: keyof Measured) => measured.reduce((total, one) => total + one[key], 0);
  return { answers: sum("answers"), seconds: sum("seconds"), processorMs: sum("processorMs") };
}

/** A server in a process of its own, on the first core where that can be said. */
async function open(door: "front" | "bare", environment: Record<string, string>): Promise<Door> {
  const program = [process.execPath, "--import", "tsx", `bench/front-doors/${door}.ts`];
  const canPin = spawnSync("taskset", ["-V"], { stdio: "ignore" }).error === undefined;
  const [first = "", ...rest] = canPin ? ["taskset", "-c", "0", ...program] : program;
  const child = spawn(first, rest, {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (!/^\d+$/m.test(said)) {
    if (child.exitCode !== null) throw new Error(`The ${door} server ended.`);
    await after(100);
  }
  return { child, port: Number(/^\d+$/m.exec(said)?.[0]) };
}

async function end({ child }: Door): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** The answer to a request, as another server can send it: its headers as they came, its body, its whole length. */
async function answerOf(port: number, request: string): Promise<Answer> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request);
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    bytes = Buffer.concat([bytes, chunk]);
    const head = bytes.indexOf("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(bytes.toString("latin1"))?.[1]);
    if (head > 0 && bytes.length >= head + 4 + length) break;
  }
  socket.destroy();
  const at = bytes.indexOf("\r\n\r\n");
  const [, ...lines] = bytes.subarray(0, at).toString("latin1").split("\r\n");
  const ofNode = /^(date|connection|keep-alive):/i;
  const headers = lines.filter((line) => !ofNode.test(line)).flatMap((line) => line.split(/: (.*)/s).slice(0, 2));
  const hasDate = lines.some((line) => /^date:/i.test(line));
  return { headers, hasDate, body: bytes.subarray(at + 4).toString("base64"), length: bytes.length };
}

/** Asks the same over and over on some connections, one request after the other on each. */
async function measure({ port, child }: Door, request: string, length: number): Promise<Measured> {
  const before = await processorMs(child);
  const startedAt = performance.now();
  const counts = await Promise.all(Array.from({ length: connections }, () => askFor(port, request, length)));
  const seconds = (performance.now() - startedAt) / 1000;
  return { answers: counts.reduce((a, b) => a + b, 0), seconds, processorMs: (await processorMs(child)) - before };
}

function askFor(port: number, request: string, length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const endsAt = performance.now() + roundMs;
    let [answers, received] = [0, 0];
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write(request));
    socket.setNoDelay(true);
    socket.on("error", reject).on("data", (chunk) => {
      received += chunk.length;
      if (received < length) return;
      received = 0;
      answers += 1;
      if (performance.now() < endsAt) socket.write(request);
      else {
        socket.destroy();
        resolve(answers);
      }
    });
  });
}

async function processorMs(child: ChildProcess): Promise<number> {
  const answered = once(child, "message");
  child.send("how much?");
  const [{ user, system }] = (await answered) as [NodeJS.CpuUsage];
  return (user + system) / 1000;
}
