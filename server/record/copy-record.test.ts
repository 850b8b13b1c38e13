import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordNames } from "#domain/draw/record.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { setScene } from "#server/draw/waiting-parties.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { copyRecord, RecordConflict } from "./copy-record.ts";
import { discloseRun, discloseRuns } from "./disclose-runs.ts";
import { recordFolder } from "./record-folder.ts";
import { readFiles } from "./record-for-tests.ts";
import { startCopying } from "./start-copying.ts";
import { writeForAuditor } from "./write-for-auditor.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-record-"));
const today = "2026-12-01";
const run = "20261201-1";
const drawTime = new Date(`${today}T17:00:00Z`);
const later = (days: number) => new Date(drawTime.getTime() + days * 86_400_000);
const world = globalThis as Record<symbol, unknown>;
const real = { open: fs.open, rename: fs.rename };

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
afterAll(() => {
  for (const name of ["clock", "keys"]) delete world[Symbol.for(`paso.${name}`)];
  rmSync(folder, { recursive: true });
});

class Killed extends Error {}

/** The process dies before the n-th thing it does to the disk; of a file being written, half is there then. */
function dieAt(n: number) {
  let done = 0;
  const step = () => {
    if (++done === n) throw new Killed();
  };
  Object.assign(fs, {
    open: async (...args: Parameters<typeof fs.open>) => {
      step();
      const file = await real.open(...args);
      const write = file.writeFile.bind(file) as (content: string | Uint8Array) => Promise<void>;
      const half = async (content: string | Uint8Array) => {
        try {
          step();
        } catch (death) {
          await write(content.slice(0, content.length >> 1));
          throw death;
        }
        await write(content);
      };
      const sync = file.sync.bind(file);
      return Object.assign(file, {
        writeFile: half as FileHandle["writeFile"],
        sync: async () => {
          step();
          await sync();
        },
      });
    },
    rename: async (...args: Parameters<typeof fs.rename>) => {
      step();
      await real.rename(...args);
    },
  });
  syncBuiltinESMExports();
}

function live() {
  Object.assign(fs, real);
  syncBuiltinESMExports();
}

describe.each(engines)("the record of a run on %s", (engine) => {
  let test: TestDatabase;
  const lies = (place: string) =>
    [...verifyRecord(readFiles(join(folder, place, run)), run)].filter(({ answer }) => answer === "no");

  beforeAll(async () => {
    rmSync(recordFolder(), { recursive: true, force: true });
    test = await makeTestDatabase(engine);
    world[Symbol.for("paso.clock")] = () => drawTime;
    await setScene(test.db, { parties: 60, today, days: 22, capacity: 3 });
    await runDraw(test.db);
  });
  afterAll(() => test.remove());
  afterEach(live);
  beforeEach(() => expect(existsSync(recordFolder())).toBe(true));

  it("is published up to its result, and holds", async () => {
    expect(Object.keys(readFiles(join(recordFolder(), run))).sort()).toEqual(
      ["SHA256SUMS", ...recordNames.slice(0, 6)].sort(),
    );
    expect(lies("draws")).toEqual([]);
    const index = JSON.parse(readFileSync(join(recordFolder(), "index.json"), "utf8"));
    expect(index).toEqual({ format: "fairdraw/1", runs: [{ run, state: "drawn" }] });
  });

  it("is written with every entry for an auditor, and nothing of that is published", async () => {
    const given = join(folder, "given");
    expect(await writeForAuditor(test.db, run, given)).toBe(true);
    expect(lies("given")).toEqual([]);
    const { opened, closed } = JSON.parse(readFileSync(join(given, run, "disclosure.json"), "utf8"));
    expect([opened, closed]).toEqual([60, 0]);
    expect(existsSync(join(recordFolder(), run, "entries.bin"))).toBe(false);
    await expect(writeForAuditor(test.db, run, given)).rejects.toThrow();
    expect(await writeForAuditor(test.db, "20261201-9", given)).toBe(false);
    rmSync(given, { recursive: true });
  });

  it("is opened when its time has come, except for who won nothing and is still on the way", async () => {
    await discloseRuns(test.db, later(179));
    expect(existsSync(join(recordFolder(), run, "entries.bin"))).toBe(false);
    const [gone] = await test.db
      .selectFrom("application")
      .select("id")
      .where("standing", "=", "waiting")
      .limit(1)
      .execute();
    await test.db
      .updateTable("application")
      .set({ standing: "withdrawn" })
      .where("id", "=", gone?.id ?? "")
      .execute();
    await discloseRuns(test.db, later(180));
    const won = test.db.selectFrom("award").select("application_id");
    const waiting = await test.db
      .selectFrom("application")
      .select("id")
      .where("standing", "=", "waiting")
      .where("id", "not in", won)
      .execute();
    const { opened, closed } = JSON.parse(readFileSync(join(recordFolder(), run, "disclosure.json"), "utf8"));
    expect({ opened, closed }).toEqual({ opened: 60 - waiting.length, closed: waiting.length });
    expect(closed).toBeGreaterThan(10);
    expect(lies("draws")).toEqual([]);
    await discloseRuns(test.db, later(400));
    await expect(discloseRun(test.db, run, later(400))).rejects.toThrow();
    expect(lies("draws")).toEqual([]);
  });

  it("comes to a disk that is new, and is finished wherever the writing was cut off, with no half of a file", async () => {
    const whole = readFiles(join(recordFolder(), run));
    const cuts: number[] = [];
    for (let n = 1, isCut = true; isCut; n++) {
      rmSync(recordFolder(), { recursive: true });
      dieAt(n);
      isCut = await copyRecord(test.db, run).then(
        () => false,
        (fault) => fault instanceof Killed || Promise.reject(fault),
      );
      live();
      const left = existsSync(join(recordFolder(), run)) ? readFiles(join(recordFolder(), run)) : {};
      for (const name of recordNames)
        if (left[name]) expect({ n, name, is: left[name] }).toEqual({ n, name, is: whole[name] });
      await copyRecord(test.db, run);
      const { ...after } = readFiles(join(recordFolder(), run));
      for (const name of Object.keys(whole)) expect({ n, name, is: after[name] }).toEqual({ n, name, is: whole[name] });
      if (isCut) cuts.push(n);
    }
    // Ten files, each opened, written, brought to the disk and named.
    expect(cuts.length).toBeGreaterThan(50);
    rmSync(recordFolder(), { recursive: true });
    startCopying(test.db)();
    await expect.poll(() => existsSync(join(recordFolder(), "index.json"))).toBe(true);
    expect(readFiles(join(recordFolder(), run))).toEqual(whole);
  });

  it("is never changed: what is there with other bytes is a conflict, and stays", async () => {
    const path = join(recordFolder(), run, "freeze.json");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.replace("60", "61"));
    await expect(copyRecord(test.db, run)).rejects.toThrow(RecordConflict);
    expect(readFileSync(path, "utf8")).toContain("61");
    writeFileSync(path, before);
    await copyRecord(test.db, run);
  });

  it("is not published where it does not hold: nothing is awarded then", async () => {
    world[Symbol.for("paso.clock")] = () => later(1);
    const second = "20261202-1";
    const committed = await test.db.selectFrom("draw_commitment").selectAll().executeTakeFirstOrThrow();
    expect(committed.run).toBe(run);
    dieAt(Number.POSITIVE_INFINITY);
    Object.assign(fs, {
      rename: async (from: string, to: string) => {
        // Somebody in the database changes a total between the freeze and the walk.
        if (to.endsWith("seed.json")) {
          const kept = test.db
            .selectFrom("record_file")
            .select("body")
            .where("run", "=", second)
            .where("name", "=", "freeze.json");
          const { body } = await kept.executeTakeFirstOrThrow();
          const bent = body?.replace(/"persons": \d+/, '"persons": 7') ?? "";
          await test.db
            .updateTable("record_file")
            .set({ body: bent })
            .where("run", "=", second)
            .where("name", "=", "freeze.json")
            .execute();
        }
        await real.rename(from, to);
      },
    });
    syncBuiltinESMExports();
    await expect(runDraw(test.db)).rejects.toThrow("freeze.json: bySize does not add up to persons");
    live();
    expect(await test.db.selectFrom("award").select("run").where("run", "=", second).execute()).toEqual([]);
    expect(existsSync(join(recordFolder(), second, "seed.json"))).toBe(true);
    expect(existsSync(join(recordFolder(), second, "keys.bin"))).toBe(false);
  });
});
