import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { beat } from "./beat.ts";
import { readOutages } from "./read-outages.ts";
import { makeHeart } from "./start-heartbeat.ts";

const world = globalThis as { [clock: symbol]: unknown };
const clock = Symbol.for("paso.clock");
const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 12, minutes));

describe.each(engines)("the log of outages on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate heartbeat, outage`.execute(test.db);
  });
  afterEach(() => {
    delete world[clock];
  });

  const at = (minutes: number) => {
    world[clock] = () => minute(minutes);
  };
  const outages = async () => (await readOutages(test.db)).outages;

  it("is kept since the first start, and a short silence is none", async () => {
    await beat(test.db, { at: minute(0), away: "server" });
    await beat(test.db, { at: new Date(minute(5).getTime() - 1), away: "server" });
    expect(await readOutages(test.db)).toEqual({ since: minute(0), outages: [] });
  });

  it("has a long silence once, however many processes start after it at the same moment", async () => {
    await beat(test.db, { at: minute(0), away: "server" });
    await Promise.all(Array.from({ length: 8 }, () => beat(test.db, { at: minute(5), away: "server" })));
    expect(await outages()).toEqual([{ what: "server", from: minute(0), to: minute(5) }]);
  });

  it("says when the server was away, found by the next start", async () => {
    at(0);
    await makeHeart(test.db);
    at(90);
    await makeHeart(test.db);
    expect(await outages()).toEqual([{ what: "server", from: minute(0), to: minute(90) }]);
  });

  it("says when the database was away under the running server", async () => {
    at(0);
    const tick = await makeHeart(test.db);
    await sql`alter table heartbeat rename to away`.execute(test.db);
    for (let passed = 1; passed < 12; passed++) {
      at(passed);
      await tick();
    }
    await sql`alter table away rename to heartbeat`.execute(test.db);
    at(12);
    await tick();
    at(13);
    await tick();
    expect(await outages()).toEqual([{ what: "database", from: minute(0), to: minute(12) }]);
  });

  it("does not blame the database where the whole computer slept", async () => {
    at(0);
    const tick = await makeHeart(test.db);
    at(30);
    await tick();
    expect(await outages()).toEqual([{ what: "server", from: minute(0), to: minute(30) }]);
  });

  it("does not go back with a clock that does", async () => {
    await beat(test.db, { at: minute(4), away: "server" });
    await beat(test.db, { at: minute(0), away: "server" });
    await beat(test.db, { at: minute(8), away: "server" });
    expect(await outages()).toEqual([]);
  });
});
