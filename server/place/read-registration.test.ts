import { rmSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkRegistration } from "#domain/draw/registration-log.ts";
import type { Database } from "#server/database/open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { closeDays } from "#server/registration-log/close-days.ts";
import { copyLog, headPath, logFolder } from "#server/registration-log/copy-log.ts";
import { registerOn } from "#server/registration-log/log-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { readListing } from "./read-listing.ts";
import { readRegistration } from "./read-registration.ts";

const first = "2026-11-20";
const at = (day: string, time = "09:00") => new Date(`2026-11-${day}T${time}:00Z`);

describe.each(engines)("a party's line in the public lists on %s", (engine) => {
  let test: TestDatabase;
  /** How often a list was read. */
  let asked = 0;
  let fails = false;
  /** The same database, which counts that. */
  let watched: Database;
  const listing = (place: PlaceId, day: string, now: Date) => readListing(watched, place, { day, at: now });

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate application, registration_day cascade`.execute(test.db);
    rmSync(logFolder(), { recursive: true, force: true });
    asked = 0;
    watched = test.db.withPlugin({
      transformQuery: ({ node }) => {
        if (JSON.stringify(node).includes('"commitments"')) {
          if (fails) throw new Error("away");
          asked += 1;
        }
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  });

  it("is told without reading a list: when it can be checked, where it stands, and then that it can be checked", async () => {
    const [[one]] = (await registerOn(test.db, first, [2])) as [[PlaceId]];
    const from = at("21", "00:10");
    expect(await listing(one, first, at("20", "23:00"))).toEqual({ list: first, from });
    expect(await listing(one, first, new Date(from.getTime() - 1))).toEqual({ list: first, from });
    await closeDays(test.db, from);
    expect(await listing(one, first, from), "on a disk without the head").toEqual({ list: first, canBeChecked: false });
    expect(await readRegistration(watched, one)).toBeUndefined();
    await copyLog(test.db);
    expect(await listing(one, first, from)).toEqual({ list: first, canBeChecked: true });
    rmSync(headPath(first));
    expect(await listing(one, first, at("25"))).toEqual({ list: first, canBeChecked: false });
    expect(asked).toBe(0);
  });

  it("says nothing of a moment that is past", async () => {
    const [[one]] = (await registerOn(test.db, first, [1])) as [[PlaceId]];
    expect(await listing(one, first, at("21", "00:10"))).toBeUndefined();
    expect(await listing(one, first, at("25"))).toBeUndefined();
  });

  it("is proved for everybody of a day, who read its list once", async () => {
    const days = await registerOn(test.db, first, [7, 1]);
    await closeDays(test.db, at("22"));
    await copyLog(test.db);
    const all = await Promise.all(days.flat().map((place) => readRegistration(watched, place)));
    for (const logged of all) {
      expect(logged?.proof && checkRegistration(logged.proof, logged.statement)).toBe(true);
    }
    expect(all.map((logged) => logged?.proof?.list)).toEqual([...Array(7).fill(first), "2026-11-21"]);
    expect(new Set(all.slice(0, 7).map((logged) => logged?.proof?.index)).size).toBe(7);
    expect(asked).toBe(2);
  });

  it("keeps in memory the three days that were asked about last", async () => {
    const days = (await registerOn(test.db, first, [1, 1, 1, 1])).flat();
    await closeDays(test.db, at("24"));
    await copyLog(test.db);
    const read = (n: number) => readRegistration(watched, days[n] as PlaceId);
    for (const n of [0, 1, 2, 0]) expect((await read(n))?.proof).toBeDefined();
    expect(asked).toBe(3);
    await read(3);
    for (const n of [0, 2, 3]) await read(n);
    expect(asked, "the first was asked about since, the second was not").toBe(4);
    await read(1);
    expect(asked).toBe(5);
  });

  it("has no proof where its line is not in the list", async () => {
    const [[one]] = (await registerOn(test.db, first, [1])) as [[PlaceId]];
    await closeDays(test.db, at("22"));
    await copyLog(test.db);
    const moved = { listed_on: "2026-11-21" };
    await test.db.updateTable("registration_line").set(moved).where("application_id", "=", one).execute();
    const logged = await readRegistration(watched, one);
    expect(logged?.statement.day).toBe("2026-11-21");
    expect(logged?.proof).toBeUndefined();
  });

  it("is read again after the database failed", async () => {
    const [[one]] = (await registerOn(test.db, first, [1])) as [[PlaceId]];
    await closeDays(test.db, at("21"));
    await copyLog(test.db);
    fails = true;
    await expect(readRegistration(watched, one)).rejects.toThrow("away");
    fails = false;
    expect((await readRegistration(watched, one))?.proof).toBeDefined();
  });
});
