import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layBlocks } from "#server/capacity/lay-blocks.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { newPorts } from "./ports.ts";
import { setUpPorts } from "./set-up-ports.ts";

// Evening of 25 November at every port, already the 26th in UTC.
const at = new Date("2026-11-26T02:00:00Z");

describe("a new port's day", () => {
  it.each([
    ["san-ysidro", 385],
    ["brownsville", 380],
    ["hidalgo", 195],
    ["nogales", 100],
    ["el-paso", 200],
    ["calexico", 75],
    ["eagle-pass", 60],
    ["laredo", 55],
  ])("has at %s %i places, in blocks that hold a party of ten", (slug, places) => {
    const day = newPorts.find((port) => port.slug === slug)?.day ?? [];
    expect(day.reduce((sum, [, each]) => sum + each, 0)).toBe(places);
    expect(Math.min(...day.map(([, each]) => each))).toBeGreaterThanOrEqual(20);
  });
});

describe.each(engines)("setting up on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const days = () =>
    test.db
      .selectFrom("block")
      .select(["on_date", sql<number>`sum(capacity)::int`.as("places")])
      .groupBy("on_date")
      .orderBy("on_date")
      .execute();

  it("gives an empty database eight ports and 21 days of 1,450 places, by each port's own calendar", async () => {
    expect(await setUpPorts(test.db, { days: 21, at })).toBe(true);
    const laid = await days();
    expect(laid).toHaveLength(21);
    expect(laid[0]).toEqual({ on_date: "2026-11-26", places: 1450 });
    expect(laid.at(-1)).toEqual({ on_date: "2026-12-16", places: 1450 });
  });

  it("does nothing the second time", async () => {
    expect(await setUpPorts(test.db, { days: 21, at })).toBe(false);
    expect(await layBlocks(test.db, { days: 21, at })).toBe(0);
  });

  it("lays the next day by the port's patterns, whatever was changed on one date before", async () => {
    await test.db
      .updateTable("block")
      .set({ capacity: 40 })
      .where("port_slug", "=", "nogales")
      .where("on_date", "=", "2026-12-10")
      .where("at_time", "=", "08:00")
      .execute();
    await layBlocks(test.db, { days: 21, at: new Date("2026-11-27T02:00:00Z") });
    expect((await days()).at(-1)).toEqual({ on_date: "2026-12-17", places: 1450 });
  });
});
