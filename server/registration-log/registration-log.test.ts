import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readWaiting } from "#server/draw/frozen-pool.ts";
import { RecordConflict } from "#server/record/copy-record.ts";
import { readFiles } from "#server/record/record-for-tests.ts";
import { verifyLog } from "../../verify/paso-verify-log.mjs";
import { closeDays, readLastClosed } from "./close-days.ts";
import { copyLog, logFolder } from "./copy-log.ts";
import { registerOn } from "./log-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-log-"));
const first = "2026-11-20";
const at = (day: string, time = "09:00") => new Date(`2026-11-${day}T${time}:00Z`);
const real = { open: fs.open, rename: fs.rename };
const live = () => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
};

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("the log of registrations on %s", (engine) => {
  let test: TestDatabase;
  const lies = () => [...verifyLog(readFiles(logFolder()))].filter(({ answer }) => answer === "no");
  const days = async () =>
    (await test.db.selectFrom("registration_day").selectAll().orderBy("day").execute()).map(
      ({ day, commitments }) => `${day} ${commitments.length / 32}`,
    );

  const registerOne = async (day: string) => (await registerOn(test.db, day, [1])).flat()[0] as string;

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  afterEach(live);
  beforeEach(async () => {
    await sql`truncate application, registration_day cascade`.execute(test.db);
    rmSync(logFolder(), { recursive: true, force: true });
  });

  it("closes each day that is over, once and in order, also a day of nobody and days that were missed", async () => {
    await registerOn(test.db, first, [3, 0, 5, 1]);
    expect(await closeDays(test.db, at("23", "00:09"))).toBe(true);
    expect(await days()).toEqual(["2026-11-20 3", "2026-11-21 0"]);
    await Promise.all([1, 2, 3].map(() => closeDays(test.db, at("24", "00:10"))));
    expect(await days()).toEqual(["2026-11-20 3", "2026-11-21 0", "2026-11-22 5", "2026-11-23 1"]);
    expect(await closeDays(test.db, at("24"))).toBe(false);
    await copyLog(test.db);
    expect(lies()).toEqual([]);
    await expect(sql`update registration_day set head_file = ''`.execute(test.db)).rejects.toThrow("never changed");
  });

  it("begins with the day before where nobody has come, and makes up more days than it closes at once", async () => {
    await closeDays(test.db, at("21"));
    expect(await days()).toEqual(["2026-11-20 0"]);
    await closeDays(test.db, new Date("2027-07-21T09:00:00Z"));
    expect((await days()).length).toBe(243);
    await copyLog(test.db);
    expect(lies()).toEqual([]);
  });

  it("has who was kept late in the next list, and the draw takes that day; without a list there is no draw", async () => {
    const early = await registerOne(first);
    await closeDays(test.db, at("21"));
    const late = await registerOne(first);
    const cohorts = async () => {
      const { ids, entries } = await readWaiting(
        test.db,
        new Uint8Array(8),
        20_000,
        await readLastClosed(test.db, at("21")),
      );
      const byId = Array.from({ length: ids.length / 16 }, (_, i) => [
        Buffer.from(ids.subarray(16 * i, 16 * i + 16)).toString("hex"),
        new Date(Buffer.from(entries).readUInt32BE(16 * i + 4) * 86_400_000).toISOString().slice(0, 10),
      ]);
      return Object.fromEntries(byId);
    };
    const hex = (id: string) => id.replaceAll("-", "");
    expect(await cohorts()).toEqual({ [hex(early)]: first });
    await expect(readLastClosed(test.db, at("22"))).rejects.toThrow("2026-11-21 are not in the log yet");
    const today = await registerOne("2026-11-22");
    await closeDays(test.db, at("22"));
    expect(await cohorts()).toEqual({ [hex(early)]: first, [hex(late)]: "2026-11-21", [hex(today)]: "2026-11-22" });
  });

  it("lists an application again on the day on which somebody joins it, and nobody can tell that it is the same", async () => {
    const id = await registerOne(first);
    await test.db.updateTable("person").set({ joined_on: "2026-11-21" }).where("application_id", "=", id).execute();
    await closeDays(test.db, at("22"));
    expect(await days()).toEqual(["2026-11-20 1", "2026-11-21 1"]);
    const lists = await test.db.selectFrom("registration_day").select("commitments").execute();
    expect(lists[0]?.commitments).not.toEqual(lists[1]?.commitments);
  });

  it("is finished wherever the writing was cut off, and no file that is there is written again", async () => {
    await registerOn(test.db, first, [2, 0, 1]);
    await closeDays(test.db, at("23"));
    await copyLog(test.db);
    const whole = readFiles(logFolder());
    let cuts = 0;
    for (let n = 1, isCut = true; isCut; n++) {
      rmSync(logFolder(), { recursive: true });
      let done = 0;
      const dying = <T extends unknown[], R>(act: (...args: T) => Promise<R>) =>
        Object.assign(async (...args: T) => {
          if (++done === n) throw new Error("killed");
          return act(...args);
        });
      Object.assign(fs, { open: dying(real.open as never), rename: dying(real.rename) });
      syncBuiltinESMExports();
      isCut = await copyLog(test.db).then(
        () => false,
        ({ message }) => message === "killed",
      );
      live();
      const left = existsSync(logFolder()) ? readFiles(logFolder()) : {};
      for (const name of Object.keys(left).filter((name) => !name.endsWith(".part"))) {
        expect({ name, is: left[name] }).toEqual({ name, is: whole[name] });
      }
      // The head stands only where its list does, and the list of days names what is there.
      for (const name of Object.keys(left).filter((name) => /^\d+\.json$/.test(name))) {
        expect(left[name.replace("json", "txt")]).toBeDefined();
      }
      await copyLog(test.db);
      const after = readFiles(logFolder());
      for (const name of Object.keys(whole)) expect({ n, name, is: after[name] }).toEqual({ n, name, is: whole[name] });
      if (isCut) cuts++;
    }
    expect(cuts).toBeGreaterThan(15);
  });

  it("is never changed on the disk: another head of a day is a conflict, and stays", async () => {
    await registerOn(test.db, first, [2]);
    await closeDays(test.db, at("21"));
    await copyLog(test.db);
    const path = join(logFolder(), "20261120.json");
    writeFileSync(path, "other");
    await expect(copyLog(test.db)).rejects.toThrow(RecordConflict);
    expect(readFiles(logFolder())["20261120.json"]?.toString()).toBe("other");
  });
});
