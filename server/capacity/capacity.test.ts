import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Pattern } from "#domain/capacity/pattern.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { up } from "#server/database/migrations/2026-12-28-capacity.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addBlock, addOffer, addPlace, addPorts, noon } from "#server/place/place-for-tests.ts";
import { changeCapacity } from "#server/staff/port-blocks.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { endException, seeExceptions, setException } from "./exceptions.ts";
import { layBlocks } from "./lay-blocks.ts";
import { addPattern, endPattern, seePatterns } from "./patterns.ts";

const port = "nogales";
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const pattern: Pattern = {
  weekdays: everyDay,
  firstAt: "08:00",
  lastAt: "10:00",
  everyMinutes: 120,
  places: 25,
  isAccessible: true,
  validFrom: null,
  validUntil: null,
};
// `noon` is on 26 November; 10 December is a Thursday.
const thursday = "2026-12-10";

describe.each(engines)("a port's patterns and exceptions, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    ana = await addScheduler(test.db, "Ana");
  });
  afterAll(() => test.remove());
  beforeEach(() =>
    sql`truncate capacity_pattern, capacity_exception, draw_run, reseat, reseating, application, block, audit cascade`.execute(
      test.db,
    ),
  );

  let made = 0;
  const add = (more: Partial<Pattern> = {}) =>
    addPattern(test.db, ana, { ...pattern, ...more, port, at: new Date(noon.getTime() + 1000 * made++) });
  const lay = (days = 22) => layBlocks(test.db, { days, at: noon });
  const set = (places: number, more = {}) =>
    setException(test.db, ana, { port, onDate: thursday, atTime: null, places, reason: "holiday", at: noon, ...more });
  const day = async (date = thursday) =>
    (
      await test.db
        .selectFrom("block")
        .select(["at_time", "capacity"])
        .where("port_slug", "=", port)
        .where("on_date", "=", date)
        .orderBy("at_time")
        .execute()
    ).map(({ at_time, capacity }) => `${at_time.slice(0, 5)} ${capacity}`);
  const blockAt = (time: string, date = thursday) =>
    test.db
      .selectFrom("block")
      .select("id")
      .where("port_slug", "=", port)
      .where("on_date", "=", date)
      .where("at_time", "=", time)
      .executeTakeFirstOrThrow();
  const giveOut = () => test.db.updateTable("block").set({ released_in: "20261126-1" }).execute();
  const actions = async () =>
    (await test.db.selectFrom("audit").select("action").orderBy("action").execute()).map(({ action }) => action);

  it("lays each date once, whoever asks again, also eight at once", async () => {
    await add();
    await test.db.deleteFrom("block").execute();
    // Each has a connection already, so that none comes too late to meet the others.
    await Promise.all(Array.from({ length: 8 }, () => sql`select pg_sleep(0.1)`.execute(test.db)));
    const laid = await Promise.all(Array.from({ length: 8 }, () => lay()));
    expect(laid.sort((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, 44]);
    expect(await lay()).toBe(0);
    expect(await lay(23)).toBe(2);
    expect(await day()).toEqual(["08:00 25", "10:00 25"]);
  });

  it("follows a new pattern on dates that no run has given out, and leaves the others", async () => {
    await add();
    await test.db.updateTable("block").set({ released_in: "20261126-1" }).where("on_date", "=", thursday).execute();
    await add({ weekdays: [4], firstAt: "10:00", lastAt: "12:00", places: 40 });
    expect(await day()).toEqual(["08:00 25", "10:00 25"]);
    expect(await day("2026-12-17")).toEqual(["08:00 25", "10:00 40", "12:00 40"]);
    expect(await day("2026-12-16")).toEqual(["08:00 25", "10:00 25"]);
    expect(await actions()).toEqual(["add-pattern", "add-pattern"]);
  });

  it("takes a pattern's blocks away when it ends, but never one where somebody has a place", async () => {
    await add();
    const place = await addPlace(test.db);
    const { id } = await blockAt("08:00");
    await addOffer(test.db, place, { block: id });
    const [first] = await seePatterns(test.db, ana, port);
    const ending = { port, pattern: first?.id ?? "", at: noon };
    expect(await endPattern(test.db, ana, { ...ending, port: "laredo" })).toBe(false);
    expect(await endPattern(test.db, ana, ending)).toBe(true);
    expect(await endPattern(test.db, ana, ending)).toBe(false);
    expect(await day()).toEqual(["08:00 25"]);
    expect(await day("2026-12-11")).toEqual([]);
    expect(await seePatterns(test.db, ana, port)).toEqual([]);
  });

  it("makes one date different before it is laid, when it is laid, and when a run has given it out", async () => {
    expect(await set(0)).toBe("no-blocks");
    await add();
    expect(await set(0)).toBe("kept");
    expect(await day()).toEqual(["08:00 0", "10:00 0"]);
    expect(await set(30, { onDate: "2027-01-01" })).toBe("kept");
    expect(await lay(40)).toBe(36);
    expect(await day("2027-01-01")).toEqual(["08:00 30", "10:00 30"]);
    await giveOut();
    expect(await set(50, { atTime: "10:00" })).toBe("kept");
    expect(await day()).toEqual(["08:00 0", "10:00 50"]);
    const [whole] = await seeExceptions(test.db, ana, port, thursday);
    expect(whole).toMatchObject({ onDate: thursday, places: 0, reason: "holiday", madeBy: "Ana" });
  });

  it("ends an exception, and the date is as the patterns say", async () => {
    await add();
    await giveOut();
    await set(30);
    await set(31);
    const seen = await seeExceptions(test.db, ana, port, thursday);
    expect(seen.map(({ places }) => places)).toEqual([31]);
    const ending = { port, exception: seen[0]?.id ?? "", at: noon };
    expect(await endException(test.db, ana, { ...ending, port: "laredo" })).toBe("no-blocks");
    expect(await endException(test.db, ana, ending)).toBe("kept");
    expect(await day()).toEqual(["08:00 25", "10:00 25"]);
    expect(await actions()).toEqual(["add-pattern", "end-exception", "set-exception", "set-exception"]);
  });

  it("gives back what the pattern gave when an exception ends after it, and takes away what only the exception gave", async () => {
    await add();
    await giveOut();
    const { id: block } = await blockAt("08:00");
    await addOffer(test.db, await addPlace(test.db), { block });
    await set(1);
    const later = "2026-12-17";
    await test.db.updateTable("block").set({ released_in: null }).where("on_date", "=", later).execute();
    expect(await set(40, { onDate: later, atTime: "10:00" })).toBe("kept");
    const [pattern] = await seePatterns(test.db, ana, port);
    await endPattern(test.db, ana, { port, pattern: pattern?.id ?? "", at: noon });
    expect(await day()).toEqual(["08:00 1", "10:00 1"]);
    expect(await day(later)).toEqual(["10:00 40"]);
    for (const { id: exception } of await seeExceptions(test.db, ana, port, thursday)) {
      expect(await endException(test.db, ana, { port, exception, at: noon })).toBe("kept");
    }
    expect(await day()).toEqual(["08:00 25", "10:00 25"]);
    expect(await day(later)).toEqual([]);
  });

  it("touches nobody's place, and no places that a run is giving just now", async () => {
    await add();
    await giveOut();
    const { id } = await blockAt("10:00");
    await addOffer(test.db, await addPlace(test.db), { block: id, state: "confirmed" });
    expect(await set(0)).toBe("booked");
    expect(await set(1)).toBe("kept");
    const seen = await seeExceptions(test.db, ana, port, thursday);
    const run = { run: "20261126-1", state: "walked", on_date: "2026-11-26", applications: 9, persons: 20 };
    const sealed = { root: new Uint8Array(32), reveal: new Uint8Array(32), parameters: "{}", ports: "{}" };
    await test.db
      .insertInto("draw_run")
      .values({ ...run, ...sealed, by_size: [9], frozen_at: noon } as never)
      .execute();
    expect(await set(9)).toBe("drawing");
    expect(await endException(test.db, ana, { port, exception: seen[0]?.id ?? "", at: noon })).toBe("drawing");
    expect(await day()).toEqual(["08:00 1", "10:00 1"]);
    expect(await actions()).toEqual(["add-pattern", "set-exception"]);
  });

  it("keeps the places of one block when a pattern changes", async () => {
    await add();
    const { id: block } = await blockAt("08:00");
    const change = { port, block, capacity: 12, reason: "few officers", at: noon };
    expect(await changeCapacity(test.db, ana, change)).toBe("kept");
    await add({ places: 60 });
    expect(await day()).toEqual(["08:00 12", "10:00 60"]);
  });

  it("makes patterns of the last week that an older installation has laid", async () => {
    for (const [date, places] of [
      ["2026-12-07", 20],
      ["2026-12-14", 25],
      ["2026-12-15", 25],
      ["2026-12-16", 0],
    ] as const)
      await addBlock(test.db, port, places, date);
    await sql`drop table capacity_pattern, capacity_exception`.execute(test.db);
    await up(test.db as never);
    const seen = await seePatterns(test.db, ana, port);
    expect(seen.map(({ weekdays, firstAt, places, madeBy }) => [weekdays, firstAt, places, madeBy])).toEqual([
      [[1, 2], "16:00", 25, null],
    ]);
  });
});
