import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPorts } from "#server/place/place-for-tests.ts";
import { addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { readWalkIns } from "./read-walk-ins.ts";
import { keepWalkIn, reserveWalkIns, seeReserved, seeWalkIns } from "./walk-ins.ts";

const at = new Date("2026-12-01T18:00:00Z");
const day = { port: "nogales", date: "2026-12-01", at };

describe.each(engines)("people who come without an appointment, on %s", (engine) => {
  let test: TestDatabase;
  const [ana, bo] = [mintStaffId(randomUUID()), mintStaffId(randomUUID())];
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "scheduler" });
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "officer" });
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate walk_in, walk_in_day`.execute(test.db));

  const come = (size: number, outcome: "given" | "turned-away" = "given", id = newId()) =>
    keepWalkIn(test.db, bo, { ...day, id, size, outcome });
  const kept = (number: number, size: number, outcome: "given" | "turned-away" = "given") => {
    return { number, size, outcome, port: day.port, date: day.date };
  };

  it("get the reserved places in their order, with a number each, and those turned away are counted and published", async () => {
    expect(await reserveWalkIns(test.db, ana, { ...day, places: 5 })).toBe(true);
    expect(await come(3)).toEqual(kept(1, 3));
    expect(await come(3)).toBeUndefined();
    expect(await come(3, "turned-away")).toEqual(kept(2, 3, "turned-away"));
    expect(await come(2)).toEqual(kept(3, 2));
    const counted = { onDate: "2026-12-01", reserved: 5, given: 5, turnedAway: 3 };
    expect(await seeWalkIns(test.db, bo, day)).toEqual(counted);
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
});
