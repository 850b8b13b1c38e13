import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder } from "./data-lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paso-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Paso as a person does, where the start cannot go on. */
function start(environment: Record<string, string>, args: string[] = []): Promise<{ code: number; said: string[] }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    DATABASE_URL: "",
    ...environment,
  };
  const script = join(import.meta.dirname, "../scripts/start.mjs");
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, "--built", ...args], { env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (text += piece));
    child.once("close", (code) => {
      const said = text.split("\n").filter((line) => line !== "" && !line.startsWith(`Node ${process.versions.node}`));
      done({ code: code ?? -1, said });
    });
  });
}

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return String(port);
}

describe("a start that cannot go on says why in one sentence and ends with 1", () => {
  it("when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as { port: number };
    const { code, said } = await start({ PORT: String(port) });
    other.close();
    expect(said).toEqual([`Port ${port} is taken by another program; set PORT to another, such as PORT=3001.`]);
    expect(code).toBe(1);
  });

  it("when nothing listens at DATABASE_URL, without its password", async () => {
    const port = await freePort();
    const url = `postgres://paso:a-secret@127.0.0.1:${port}/paso`;
    const { code, said } = await start({ PORT: await freePort(), DATABASE_URL: url });
    expect(said).toEqual([
      `The database of DATABASE_URL (127.0.0.1:${port}/paso) cannot be used: nothing listens there.`,
    ]);
    expect(code).toBe(1);
  });

  it.runIf(process.env["TEST_DATABASE_URL"])("when the password or the name in DATABASE_URL is wrong", async () => {
    const right = new URL(process.env["TEST_DATABASE_URL"] ?? "");
    const place = `${right.host}/no_such_database`;
    right.pathname = "/no_such_database";
    const wrongName = await start({ PORT: await freePort(), DATABASE_URL: right.href });
    expect(wrongName.said).toEqual([
      `The database of DATABASE_URL (${place}) cannot be used: there is no database of that name.`,
    ]);
    right.password = "wrong";
    const wrongPassword = await start({ PORT: await freePort(), DATABASE_URL: right.href });
    expect(wrongPassword.said).toEqual([
      `The database of DATABASE_URL (${place}) cannot be used: the user or the password is wrong.`,
    ]);
    expect([wrongName.code, wrongPassword.code]).toEqual([1, 1]);
  });

  it("when another process is using the data folder", async () => {
    const unlock = lockDataFolder(folder);
    const { code, said } = await start({ PORT: await freePort() });
    unlock();
    expect(said).toEqual([
      `Another Paso (process ${process.pid}) is using ${folder}; stop it, or set another DATA_DIR.`,
    ]);
    expect(code).toBe(1);
  });

  it("when a setting cannot be used", async () => {
    const { code, said } = await start({ PORT: "door" });
    expect(said).toEqual(["PORT must be a port number from 1 to 65535."]);
    expect(code).toBe(1);
  });

  it("when the keys cannot be used", async () => {
    const { code, said } = await start({ PORT: await freePort(), PASO_KEYS: '{"slips": "none"}' });
    expect(said).toEqual(["PASO_KEYS must hold the key ring that the first start wrote."]);
    expect(code).toBe(1);
  });

  it("when an option is not known", async () => {
    const { code, said } = await start({}, ["--dmeo"]);
    expect(said).toEqual(["There is no option --dmeo; npm start knows --demo and --built."]);
    expect(code).toBe(1);
  });
});

describe("the version of Node", () => {
  it.each([
    [
      "18.20.4",
      "2026-11-26",
      { refusal: expect.stringMatching(/^Paso needs Node 20\.19 or newer, and this is Node 18/) },
    ],
    ["20.18.1", "2026-11-26", { refusal: expect.stringContaining("Paso needs Node 20.19 or newer") }],
    ["20.19.0", "2025-01-01", { warning: expect.stringContaining("Node 20.19.0 works") }],
    ["23.1.0", "2026-11-26", { warning: expect.stringContaining("Node 24 is recommended") }],
    ["22.12.0", "2027-05-01", { warning: expect.stringContaining("Node 24 is recommended") }],
    ["22.12.0", "2026-11-26", {}],
    ["24.1.0", "2026-11-26", {}],
    ["30.0.0", "2030-11-26", {}],
  ])("%s on %s is judged", async (version, today, judgement) => {
    const file = new URL("../scripts/node-version.mjs", import.meta.url).href;
    const { judgeNode } = (await import(file)) as { judgeNode(version: string, today: string): object };
    expect(judgeNode(version, today)).toEqual(judgement);
  });
});
