import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { engines, makeTestDatabase, type TestDatabase } from "./test-database.ts";

describe.each(engines)("the tables on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const port = {
    slug: "nogales",
    code: 3,
    name: "Nogales",
    city: "Nogales",
    state: "Arizona",
    across: "Nogales, Sonora",
    address: "-",
    telephone: "-",
    hours: "-",
    time_zone: "America/Phoenix",
    position: 3,
  };

  it("are made once, however often migration runs", async () => {
    await migrate(test.db);
    await Promise.all([migrate(test.db), migrate(test.db)]);
    expect(await test.db.selectFrom("port").selectAll().execute()).toEqual([]);
  });

  it("keep a calendar date as the text it is", async () => {
    await test.db.insertInto("port").values(port).execute();
    const id = crypto.randomUUID();
    await test.db
      .insertInto("block")
      .values({
        id,
        port_slug: "nogales",
        on_date: "2026-12-01",
        at_time: "09:00",
        starts_at: new Date("2026-12-01T16:00:00Z"),
        utc_offset_minutes: -420,
        capacity: 20,
        released_in: null,
      })
      .execute();
    const block = await test.db.selectFrom("block").selectAll().executeTakeFirstOrThrow();
    expect(block).toMatchObject({ on_date: "2026-12-01", booked: 0, starts_at: new Date("2026-12-01T16:00:00Z") });
  });

  it("refuse a block with more booked than its capacity", async () => {
    const overbook = test.db.updateTable("block").set({ booked: 21 }).execute();
    await expect(overbook).rejects.toThrow(/block_not_overbooked/);
  });
});
