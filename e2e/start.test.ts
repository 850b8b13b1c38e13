import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "@playwright/test";

const root = join(import.meta.dirname, "..");
test.describe.configure({ timeout: 400_000 });

let folder: string;
let port: number;
const children: ChildProcess[] = [];

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "paso-e2e-start-"));
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  port = (probe.address() as { port: number }).port;
  await new Promise((done) => probe.close(done));
});
test.afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: "production", PORT: String(port), DATA_DIR: folder, DATABASE_URL: "" };
}

/** Starts Paso on the embedded database and waits until it has said all that a start says. */
async function start(): Promise<{ child: ChildProcess; said: string[] }> {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--built"], { cwd: root, env: environment() });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (text += piece));
  for (let waited = 0; waited < 900; waited++) {
    if (text.includes("Ctrl-C stops it.")) break;
    if (child.exitCode !== null) throw new Error(text);
    await after(100);
  }
  return { child, said: text.split("\n").filter((line) => line !== "" && !/^Node |Running next|^{/.test(line)) };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  child.kill(signal);
  return ended;
}

function paso(...words: string[]) {
  return spawnSync(process.execPath, ["scripts/paso.mjs", ...words], {
    cwd: root,
    env: environment(),
    encoding: "utf8",
  });
}

test("Paso starts on an empty folder, is killed, starts again, and ends in order", async () => {
  const first = await start();
  expect(first.said.length).toBeLessThanOrEqual(10);
  expect(first.said[0]).toBe(`Paso is at http://localhost:${port}/`);
  expect(first.said.join("\n")).toContain(`http://localhost:${port}/staff/invitation?i=`);
  expect(first.said.join("\n")).toContain("practice");
  expect((await fetch(`http://localhost:${port}/en`)).status).toBe(200);
  await end(first.child, "SIGKILL");

  const second = await start();
  expect(second.said.join("\n")).not.toContain("invitation");
  expect((await fetch(`http://localhost:${port}/en`)).status).toBe(200);
  expect(await end(second.child, "SIGTERM")).toBe(0);
  expect(existsSync(join(folder, "lock"))).toBe(false);

  const third = await start();
  expect(await end(third.child, "SIGINT")).toBe(0);
});

test("the command line reaches the running Paso, and works alone when none runs", async () => {
  const { child } = await start();
  const forwarded = paso("draw");
  expect(forwarded.stdout).toContain("0 parties with 0 people waited.");
  expect(forwarded.status).toBe(0);
  await end(child, "SIGTERM");
  const alone = paso("staff", "invite", "ana@paso.example", "--role", "administrator", "--name", "Ana");
  expect(alone.stdout).toContain("/staff/invitation?i=");
  const unknown = paso("dance");
  expect(unknown.stdout).toContain('There is no command "dance".');
  expect(unknown.status).toBe(2);
});

test("Paso goes on and ends in order when nobody reads what it says any more", async () => {
  const { child } = await start();
  for (const stream of [child.stdout, child.stderr]) stream?.destroy();
  for (let asked = 0; asked < 3; asked++) expect((await fetch(`http://localhost:${port}/en`)).status).toBe(200);
  const ended = end(child, "SIGTERM");
  expect(await Promise.race([ended, after(20_000, "still there", { ref: false })])).toBe(0);
});
