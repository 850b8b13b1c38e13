import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import {
  addBlock,
  addOffer,
  addPlace,
  addPorts,
  misbooked,
  noon,
  someApplication,
} from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readReseat } from "#server/place/read-reseat.ts";
import { changeCapacity } from "#server/staff/port-blocks.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { proposeLift } from "./lift-closure.ts";
import { listParties } from "./list-parties.ts";
import { readClosures } from "./read-closures.ts";
import { closeNogales, lift } from "./reseat-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";
import { decideReseating, proposeCut } from "./reseatings.ts";
import { seeReseating } from "./see-reseatings.ts";

describe.each(engines)("a closure that ends early, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
  });
  afterAll(() => test.remove());
  beforeEach(() =>
    sql`truncate reseat, reseating, capacity_exception, application, block, audit cascade`.execute(test.db),
  );

  const two = () => ({ db: test.db, ana, bo });
  const lay = (onDate: string, capacity = 20, port = "nogales") => addBlock(test.db, port, capacity, onDate);
  const answers = someApplication({ ports: ["nogales"] });
  const seat = async (block: string) => {
    const place = await addPlace(test.db, { answers });
    await addOffer(test.db, place, { block, state: "confirmed" });
    return place;
  };
  const left = async (id: string) =>
    (await test.db.selectFrom("block").select("cut_to").where("id", "=", id).executeTakeFirstOrThrow()).cut_to;
  const blockOf = async (place: PlaceId) =>
    (
      await test.db
        .selectFrom("offer")
        .select("block_id")
        .where("application_id", "=", place)
        .where("state", "in", ["open", "confirmed"])
        .executeTakeFirst()
    )?.block_id;

  it("needs another person, is said at once, and gives places again", async () => {
    const old = await lay("2026-12-04");
    const closure = await closeNogales(two(), "2026-12-03", "2026-12-05");
    expect(await readClosures(test.db, noon)).toHaveLength(1);
    const proposal = (await proposeLift(test.db, ana, { closure, at: noon })) ?? "";
    expect(await proposeLift(test.db, bo, { closure, at: noon })).toBeUndefined();
    expect(await decideReseating(test.db, ana, { proposal, isApproved: true, at: noon })).toBe(false);
    expect(await seeReseating(test.db, ana, { id: closure, at: noon })).toMatchObject({ lift: { proposal } });
    expect(await left(old)).toBe(0);
    expect(await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon })).toBe(true);
    expect(await readClosures(test.db, noon)).toEqual([]);
    expect(await left(old)).toBeNull();
    expect(await proposeLift(test.db, ana, { closure, at: noon })).toBeUndefined();
    expect(await seeReseating(test.db, ana, { id: closure, at: noon })).toMatchObject({ state: "lifted", lift: null });
    // A round that began before it does not close the port again.
    await test.db.transaction().execute((tx) => listParties(tx, closure, noon));
    await reseatRound(test.db, noon);
    expect(await left(old)).toBeNull();
  });

  it("leaves who was moved where they are now, and seats who is first in the line", async () => {
    const [old, next] = [await lay("2026-12-04"), await lay("2026-12-09", 1)];
    const [first, second] = [await seat(old), await seat(old)];
    const closure = await closeNogales(two(), "2026-12-04");
    expect(await reseatRound(test.db, noon)).toMatchObject({ moved: 1, "first-in-line": 1 });
    const moved = (await blockOf(first)) ? first : second;
    const waits = moved === first ? second : first;
    expect(await lift(two(), closure)).toBe(true);
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 1, "first-in-line": 0, stays: 0, gone: 0 });
    expect([await blockOf(moved), await blockOf(waits)]).toEqual([next, old]);
    expect(await readReseat(test.db, moved)).toMatchObject({ state: "moved", isLifted: true });
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 0, "first-in-line": 0, stays: 0, gone: 0 });
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("moves nobody who was listed and not moved yet", async () => {
    const old = await lay("2026-12-04");
    await lay("2026-12-09");
    const place = await seat(old);
    const closure = await closeNogales(two(), "2026-12-04");
    await test.db.transaction().execute((tx) => listParties(tx, closure, noon));
    await lift(two(), closure);
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 0, "first-in-line": 0, stays: 1, gone: 0 });
    expect(await blockOf(place)).toBe(old);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("gives back what another closure and a cut leave, and no more", async () => {
    const [shared, cut, changed] = [await lay("2026-12-05"), await lay("2026-12-04"), await lay("2026-12-03")];
    for (const block of [cut, cut, cut, changed, changed]) await seat(block);
    for (const block of [cut, changed]) {
      const few = { port: "nogales", block, places: 1, reason: "too-few-staff" as const, at: noon };
      const proposal = (await proposeCut(test.db, ana, few)) ?? "";
      await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon });
    }
    const closure = await closeNogales(two(), "2026-12-03", "2026-12-05");
    await closeNogales(two(), "2026-12-05", "2026-12-06");
    await reseatRound(test.db, noon);
    const later = new Date(noon.getTime() + 60_000);
    const change = { port: "nogales", block: changed, capacity: 12, reason: "more officers", at: later };
    expect(await changeCapacity(test.db, ana, change)).toBe("kept");
    await lift(two(), closure);
    expect(await Promise.all([shared, cut, changed].map(left))).toEqual([0, 1, null]);
  });

  it("is nothing that can be done when the closure is over at the port", async () => {
    const closure = await closeNogales(two(), "2026-12-03", "2026-12-05");
    // Six in the morning of the sixth in London is still the fifth in Arizona.
    const at = new Date("2026-12-06T06:00:00Z");
    const over = new Date("2026-12-06T07:00:01Z");
    expect(await proposeLift(test.db, ana, { closure, at: over })).toBeUndefined();
    expect(await proposeLift(test.db, ana, { closure, at })).toBeDefined();
  });
});
