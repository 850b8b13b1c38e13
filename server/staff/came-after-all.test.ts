import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OfflineCheck } from "#domain/staff/offline-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addBlock, addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readReseat } from "#server/place/read-reseat.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { closeNogales } from "#server/reseat/reseat-for-tests.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { keepOutcome } from "./check-in.ts";
import { keepOfflineCheck } from "./keep-offline-check.ts";
import { lookUpAtCounter } from "./look-up-at-counter.ts";
import { addScheduler, addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

const today = "2026-12-04";
// Noon in Arizona.
const at = new Date("2026-12-04T19:00:00Z");
const contact = { preferred: "email" as const, email: "a@b.example" };

describe.each(engines)("a party that came on the day on which its port closed, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  const officer = mintStaffId(newId());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
    await addStaffForTests(test.db, { id: officer, name: "Cy", role: "officer" });
  });
  afterAll(() => test.remove());
  beforeEach(() =>
    sql`truncate offline_check, reseat, reseating, application, block, letter, audit cascade`.execute(test.db),
  );

  const counter = { port: "nogales", date: today, at };
  /** A party of today that the closure moved to another day, or left first in the line. */
  async function moved({ isRoom = true, state = "confirmed" as "confirmed" | "open" } = {}) {
    const block = await addBlock(test.db, "nogales", 20, today);
    const next = isRoom ? await addBlock(test.db, "nogales", 20, "2026-12-09") : "";
    const place = await addPlace(test.db, { answers: someApplication({ ports: ["nogales"], contact }) });
    const offer = await addOffer(test.db, place, { block, state });
    await closeNogales({ db: test.db, ana, bo, at }, today);
    await reseatRound(test.db, at);
    const { handle } = await party(place);
    await sql`truncate letter cascade`.execute(test.db);
    return { place, offer, block, next, handle };
  }
  const party = (place: PlaceId) =>
    test.db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirstOrThrow();
  const offers = async (place: PlaceId) => {
    const rows = test.db.selectFrom("offer").select(["id", "state"]).where("application_id", "=", place);
    return Object.fromEntries((await rows.execute()).map(({ id, state }) => [id, state]));
  };
  const booked = async (id: string) =>
    (await test.db.selectFrom("block").select("booked").where("id", "=", id).executeTakeFirstOrThrow()).booked;
  const letters = async () => (await test.db.selectFrom("letter").select("kind").execute()).map(({ kind }) => kind);
  const check = (handle: string, more: Partial<OfflineCheck> = {}) =>
    keepOfflineCheck(test.db, officer, {
      check: {
        ...{ id: newId(), handle, outcome: "came", matches: ["names"], way: "slip", seen: "confirmed" },
        ...{ agoMs: 3_600_000, ...more },
      },
      port: "nogales",
      date: today,
      at,
    });

  it("has come when the device of an officer says so later, and the other place goes back", async () => {
    const { place, offer, next, handle } = await moved();
    expect([await booked(next), (await party(place)).standing]).toEqual([1, "offered"]);
    expect(await check(handle)).toEqual({ fate: "kept" });
    expect(Object.values(await offers(place)).toSorted()).toEqual(["came", "cancelled"]);
    expect((await offers(place))[offer]).toBe("came");
    expect([await booked(next), (await party(place)).standing]).toEqual([0, "done"]);
    expect(await letters()).toEqual(["changed"]);
    expect(await readReseat(test.db, place)).toMatchObject({ state: "came", reason: "flooding" });
    expect(await reseatRound(test.db, at)).toEqual({ moved: 0, "first-in-line": 0, stays: 0, gone: 0 });
  });

  it("has come when it waited first in the line, and is in it no more", async () => {
    const { place, offer, handle } = await moved({ isRoom: false });
    expect(await check(handle)).toEqual({ fate: "kept" });
    expect((await offers(place))[offer]).toBe("came");
    await addBlock(test.db, "nogales", 20, "2026-12-09");
    expect((await reseatRound(test.db, at)).moved).toBe(0);
    expect((await party(place)).standing).toBe("done");
  });

  it("has come also when it was moved twice, and waits in no line", async () => {
    const { place, offer, handle } = await moved();
    await closeNogales({ db: test.db, ana, bo, at }, "2026-12-09");
    expect((await reseatRound(test.db, at))["first-in-line"]).toBe(1);
    expect(await check(handle)).toEqual({ fate: "kept" });
    expect([(await party(place)).standing, (await offers(place))[offer]]).toEqual(["done", "came"]);
    const states = await test.db.selectFrom("reseat").select("state").orderBy("state").execute();
    expect(states.map(({ state }) => state)).toEqual(["came", "gone"]);
  });

  it("is seen at the counter as moved, and marked there as come, also by who saw it confirmed", async () => {
    for (const seen of ["moved", "confirmed"]) {
      const { place, offer, handle, next } = await moved();
      const shown = await lookUpAtCounter(test.db, officer, { shown: { handle }, reason: "check-in", counter });
      expect(shown).toMatchObject({ offer, state: "moved" });
      const kept = { offer, matches: ["names" as const], seen, counter };
      expect(await keepOutcome(test.db, officer, { ...kept, outcome: "did-not-come" })).toBe(false);
      expect(await keepOutcome(test.db, officer, { ...kept, outcome: "came" })).toBe(true);
      expect([(await party(place)).standing, await booked(next)]).toEqual(["done", 0]);
      expect(await keepOutcome(test.db, officer, { ...kept, outcome: "came" })).toBe(false);
      await sql`truncate reseat, reseating, application, block cascade`.execute(test.db);
    }
  });

  it("is first in the line again where that was a mistake, and gets a place again", async () => {
    const { place, offer, handle, next } = await moved();
    await check(handle);
    const kept = { offer, outcome: "did-not-come" as const, seen: "came", counter };
    expect(await keepOutcome(test.db, officer, kept)).toBe(true);
    expect(await party(place)).toMatchObject({ standing: "waiting", ended_at: null });
    expect((await reseatRound(test.db, at)).moved).toBe(1);
    expect([(await party(place)).standing, await booked(next), (await offers(place))[offer]]).toEqual([
      "offered",
      1,
      "moved",
    ]);
  });

  it("keeps its new place where it did not come, had not said yes, has other people, or has withdrawn", async () => {
    const { place, handle, next } = await moved();
    expect(await check(handle, { outcome: "did-not-come" })).toEqual({ fate: "none" });
    expect((await check(handle, { matches: ["names", "names"] })).fate).toBe("differs");
    expect([(await party(place)).standing, await booked(next)]).toEqual(["offered", 1]);
    await withdraw(test.db, { place, at: noon });
    expect(await check(handle)).toEqual({ fate: "none" });
    expect((await party(place)).standing).toBe("withdrawn");
    await sql`truncate reseat, reseating, application, block cascade`.execute(test.db);
    const open = await moved({ state: "open" });
    expect(await check(open.handle)).toEqual({ fate: "none" });
    expect((await party(open.place)).standing).toBe("offered");
  });
});
