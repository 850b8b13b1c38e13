import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readFiles } from "#server/record/record-for-tests.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { bringCeremony } from "./ceremony.ts";
import { commitRun } from "./commit-run.ts";
import { drandRoundAt, isDrandSignature, quicknet } from "./drand.ts";
import { resumeDraw, runDraw } from "./run-draw.ts";
import { setScene } from "./waiting-parties.ts";

// What the network really said in its round 1000, and five minutes before it said so.
const signature = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
const frozenAt = new Date((quicknet.genesisAt + 999 * 3 - 300) * 1000);
const today = "2023-08-23";
const run = "20230823-1";

const folder = mkdtempSync(join(tmpdir(), "paso-beacon-"));
const world = globalThis as Record<symbol, unknown>;
const setMinutes = (minutes: number) => {
  world[Symbol.for("paso.clock")] = () => new Date(frozenAt.getTime() + minutes * 60_000);
};
let answer: (response: ServerResponse) => void;
const server = createServer((_request, response) => answer(response)).listen(0);
const saying = (said: object) => (response: ServerResponse) => void response.end(JSON.stringify(said));

beforeAll(() => {
  process.env.DATA_DIR = folder;
  process.env.DRAND_URLS = `http://localhost:1,http://localhost:${(server.address() as AddressInfo).port}`;
  process.env.CEREMONY = "https://lottery.example/results";
});
afterAll(() => {
  for (const name of ["DRAND_URLS", "CEREMONY", "DRAW_BEACONS"]) delete process.env[name];
  for (const name of ["clock", "keys"]) delete world[Symbol.for(`paso.${name}`)];
  server.close();
  rmSync(folder, { recursive: true });
});

describe("a round of drand", () => {
  it("is believed by its signature only", async () => {
    expect(await isDrandSignature(quicknet, 1000, signature)).toBe(true);
    expect(await isDrandSignature(quicknet, 1001, signature)).toBe(false);
    expect(await isDrandSignature(quicknet, 1000, signature.replace(/9$/, "8"))).toBe(false);
    expect(await isDrandSignature(quicknet, 1000, "00".repeat(48))).toBe(false);
  });

  it("is named by its time, and never lies before it", () => {
    expect(drandRoundAt(quicknet, new Date(quicknet.genesisAt * 1000))).toBe(1);
    expect(drandRoundAt(quicknet, new Date(quicknet.genesisAt * 1000 + 1))).toBe(2);
    expect(drandRoundAt(quicknet, new Date(frozenAt.getTime() + 300_000))).toBe(1000);
  });
});

describe.each(engines)("the chance of a run on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate application, block, port, lease, audit, draw_run, draw_commitment cascade`.execute(test.db);
    rmSync(recordFolder(), { recursive: true, force: true });
    await setScene(test.db, { parties: 30, today, days: 22, capacity: 3 });
    process.env.DRAW_BEACONS = "drand,ceremony,local";
    process.env.BEACON_WAIT_MINUTES = "60";
    setMinutes(0);
  });
  afterEach(() => {
    answer = (response) => void response.destroy();
  });

  const seedFile = () => {
    const path = join(recordFolder(), run, "seed.json");
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  };
  const checks = (answered: string) =>
    [...verifyRecord(readFiles(join(recordFolder(), run)), run)].filter((check) => check.answer === answered);

  it("is the round that was named before the freeze, once it is there", async () => {
    answer = saying({ round: 1000, signature });
    expect(await runDraw(test.db)).toEqual({ run });
    expect(seedFile()).toBeUndefined();
    setMinutes(6);
    await resumeDraw(test.db);
    expect(seedFile().beacon).toMatchObject({ kind: "drand", id: quicknet.id, round: 1000, proof: signature });
    expect(checks("no")).toEqual([]);
    expect(checks("not checked here").map(({ why }) => why)).toContain("it is the hash of a BLS signature");
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["does not answer", (response) => void response.destroy()],
    ["has a fault", (response) => void response.writeHead(500).end()],
    ["answers something else", (response) => void response.end("<html>")],
    ["answers nothing of it", saying({})],
    ["answers for another round", saying({ round: 999, signature })],
    ["lies about the round", saying({ round: 1000, signature: signature.replace(/9$/, "8") })],
    ["sends the run elsewhere", (response) => void response.writeHead(302, { location: "http://localhost:1/" }).end()],
  ])("waits while a server %s, and then falls back as was said before, and says so", async (_what, wrong) => {
    answer = wrong;
    await runDraw(test.db);
    for (const minutes of [6, 64]) {
      setMinutes(minutes);
      expect(await resumeDraw(test.db)).toEqual({ run });
      expect(seedFile()).toBeUndefined();
    }
    setMinutes(126);
    await resumeDraw(test.db);
    expect(seedFile().beacon).toMatchObject({ kind: "local", id: "not-verifiable" });
    expect(checks("no")).toEqual([]);
  });

  it("is never one that somebody could know before the pool was fixed", async () => {
    expect(await commitRun(test.db, new Date(frozenAt))).toBe(run);
    expect(await commitRun(test.db, new Date(frozenAt.getTime() + 4 * 60_000))).toBe(run);
    expect(await commitRun(test.db, new Date(frozenAt.getTime() + 5 * 60_000))).toBe("20230823-2");
  });

  it("is a public ceremony's, brought after the freeze and once", async () => {
    process.env.DRAW_BEACONS = "ceremony";
    expect(await bringCeremony(test.db, { run, text: "1" })).toEqual({ refusal: "no-ceremony" });
    await runDraw(test.db);
    expect(seedFile()).toBeUndefined();
    const text = "Lotería, 23 de agosto: 04 11 23 38 41";
    expect(await bringCeremony(test.db, { run, text })).toBe("taken");
    expect(await bringCeremony(test.db, { run, text: "04 11 23 38 42" })).toEqual({ refusal: "said-already" });
    await resumeDraw(test.db);
    expect(seedFile().beacon).toMatchObject({ kind: "ceremony", round: 20230823, proof: text });
    expect(checks("no")).toEqual([]);
    expect(await bringCeremony(test.db, { run, text })).toEqual({ refusal: "said-already" });
  });
});
