import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPorts } from "#server/place/place-for-tests.ts";
import { addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { readPastWalkIns, readWalkIns } from "./read-walk-ins.ts";
import { undoWalkIn } from "./undo-walk-in.ts";
import { keepWalkIn, reserveWalkIns, seeReserved, seeWalkIns } from "./walk-ins.ts";

const at = new Date("2026-12-01T18:00:00Z");
const day = { port: "nogales", date: "2026-12-01", at };

describe.each(engines)("people who come without an appointment, on %s", (engine) => {
  let test: TestDatabase;
  const [ana, bo, ada] = [mintStaffId(randomUUID()), mintStaffId(randomUUID()), mintStaffId(randomUUID())];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "scheduler" });
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "officer" });
    await addStaffForTests(test.db, { id: ada, name: "Ada", role: "administrator" });
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate walk_in, walk_in_day`.execute(test.db));

  const come = (size: number, outcome: "given" | "turned-away" = "given", id = newId()) =>
    keepWalkIn(test.db, bo, { ...day, id, size, outcome });
  const kept = (number: number, size: number, outcome: "given" | "turned-away" = "given") => {
    return { number, size, outcome, port: day.port, date: day.date, isUndone: false };
  };

  it("get the reserved places in their order, with a number each, and those turned away are counted and published", async () => {
    expect(await reserveWalkIns(test.db, ana, { ...day, places: 5 })).toBe(true);
    expect(await come(3)).toEqual(kept(1, 3));
    expect(await come(3)).toBeUndefined();
    expect(await come(3, "turned-away")).toEqual(kept(2, 3, "turned-away"));
    expect(await come(2)).toEqual(kept(3, 2));
    const counted = { onDate: "2026-12-01", reserved: 5, given: 5, turnedAway: 3 };
    expect(await seeWalkIns(test.db, bo, day)).toMatchObject(counted);
    expect(await readWalkIns(test.db, at)).toEqual([{ port: "nogales", ...counted }]);
    // Midnight has passed there.
    expect(await readWalkIns(test.db, new Date("2026-12-02T08:00:00Z"))).toEqual([]);
  });

  it("are kept once, however often the button is pressed", async () => {
    await reserveWalkIns(test.db, ana, { ...day, places: 5 });
    const id = newId();
    expect(await Promise.all([come(2, "given", id), come(2, "given", id)])).toEqual([kept(1, 2), kept(1, 2)]);
    expect(await come(2, "turned-away", id)).toEqual(kept(1, 2));
    expect(await come(3, "given", id)).toEqual(kept(1, 2));
    expect(await seeWalkIns(test.db, bo, day)).toMatchObject({ given: 2, turnedAway: 0 });
  });

  it("are counted where nothing was reserved too, and given nothing", async () => {
    expect(await come(1)).toBeUndefined();
    expect(await come(4, "turned-away")).toEqual(kept(1, 4, "turned-away"));
    expect(await readWalkIns(test.db, at)).toMatchObject([{ reserved: 0, given: 0, turnedAway: 4 }]);
  });

  it("are never given more places than are reserved, whoever asks at the same moment", async () => {
    await reserveWalkIns(test.db, ana, { ...day, places: 7 });
    const rows = await Promise.all(Array.from({ length: 6 }, () => come(2)));
    expect(rows.flatMap((row) => row?.number ?? []).toSorted()).toEqual([1, 2, 3]);
    await expect(test.db.updateTable("walk_in_day").set({ given: 8 }).execute()).rejects.toThrow("given_is_reserved");
  });

  it("keep the places that they were given when fewer are reserved later", async () => {
    await reserveWalkIns(test.db, ana, { ...day, places: 5 });
    await come(4);
    expect(await reserveWalkIns(test.db, ana, { ...day, places: 3 })).toBe(false);
    expect(await reserveWalkIns(test.db, ana, { ...day, places: 4 })).toBe(true);
    expect(await seeReserved(test.db, ana, "nogales", "2026-12-01")).toMatchObject([{ reserved: 4, given: 4 }]);
  });

  it("are taken out of the counts where they were counted by mistake, and stay written", async () => {
    await reserveWalkIns(test.db, ana, { ...day, places: 4 });
    const [first, second] = [newId(), newId()];
    await come(4, "given", first);
    await come(2, "turned-away", second);
    const undo = (id: string, more = {}) => undoWalkIn(test.db, bo, { ...day, id, ...more });
    expect(await Promise.all([undo(first), undo(first)])).toContain(true);
    expect([await undo(first), await undo(newId()), await undo("x")]).toEqual([false, false, false]);
    const { parties, ...counted } = await seeWalkIns(test.db, bo, day);
    expect(counted).toMatchObject({ given: 0, turnedAway: 2 });
    expect(parties.map(({ number, isUndone }) => [number, isUndone])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await come(3, "given", first), "the page of before gives it nothing again").toEqual({
      ...kept(1, 4),
      isUndone: true,
    });
    expect(await come(3), "its places are free, and its number is nobody's").toEqual(kept(3, 3));
    expect(await undo(second)).toBe(true);
    const row = await test.db.selectFrom("walk_in").selectAll().where("id", "=", second).executeTakeFirst();
    expect(row).toMatchObject({ number: 2, size: 2, undone_by: bo, undone_at: at });
    const acts = await test.db.selectFrom("audit").select("detail").where("action", "=", "undo-walk-in").execute();
    expect(acts.map(({ detail }) => detail)).toEqual([
      { date: day.date, number: 1, size: 4, outcome: "given" },
      { date: day.date, number: 2, size: 2, outcome: "turned-away" },
    ]);
  });

  it("are undone by their own port, on their day", async () => {
    const id = newId();
    await come(2, "turned-away", id);
    const later = new Date("2026-12-02T18:00:00Z");
    expect(await undoWalkIn(test.db, bo, { ...day, id, at: later })).toBe(false);
    const dayAfter = new Date("2026-12-03T18:00:00Z");
    await expect(undoWalkIn(test.db, bo, { ...day, id, at: dayAfter })).rejects.toThrow("not-your-day");
    await expect(undoWalkIn(test.db, bo, { ...day, id, port: "laredo" })).rejects.toThrow("not-your-port");
    expect(await undoWalkIn(test.db, ada, { ...day, id, port: "laredo" })).toBe(false);
    expect(await undoWalkIn(test.db, ada, { ...day, id, at: later })).toBe(false);
    expect(await seeWalkIns(test.db, bo, day)).toMatchObject({ turnedAway: 2 });
  });

  it("are published for every day that is over at its port, without numbers that are small", async () => {
    await reserveWalkIns(test.db, ana, { ...day, places: 12 });
    await reserveWalkIns(test.db, ana, { ...day, date: "2026-12-02", places: 3 });
    await come(12);
    await come(9, "turned-away");
    expect(await readPastWalkIns(test.db, at)).toEqual([]);
    const first = { port: "nogales", onDate: "2026-12-01", reserved: 12, given: 12, turnedAway: undefined };
    // Midnight has passed in UTC, and not yet there.
    expect(await readPastWalkIns(test.db, new Date("2026-12-02T06:00:00Z"))).toEqual([]);
    expect(await readPastWalkIns(test.db, new Date("2026-12-02T08:00:00Z"))).toEqual([first]);
    expect(await readPastWalkIns(test.db, new Date("2026-12-03T08:00:00Z"))).toEqual([
      { port: "nogales", onDate: "2026-12-02", reserved: 3, given: 0, turnedAway: 0 },
      first,
    ]);
  });
});
