import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readPortPlaces } from "#server/draw/port-places.ts";
import { addBlock, addPlace, addPorts, misbooked, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { readReseat } from "#server/place/read-reseat.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { listParties } from "./list-parties.ts";
import { closeNogales, lift, winWithoutDate } from "./reseat-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";
import { seeReseating } from "./see-reseatings.ts";

describe.each(engines)("winners without a date at a port that closes, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate reseat, reseating, draw_run, application, block, audit cascade`.execute(test.db));

  const two = () => ({ db: test.db, ana, bo });
  const nobody = { moved: 0, "first-in-line": 0, stays: 0, gone: 0 };
  const portOf = async (place: PlaceId) =>
    (
      await test.db
        .selectFrom("offer")
        .innerJoin("block", "block.id", "offer.block_id")
        .select("port_slug")
        .where("application_id", "=", place)
        .where("state", "=", "open")
        .executeTakeFirst()
    )?.port_slug;
  const held = async () =>
    (await readPortPlaces(test.db, { run: "", opensOn: "2026-11-29", debts: undefined })).get(3)?.returned;

  it("get a place at their next port before anybody new, and hold nothing at the closed one", async () => {
    await addBlock(test.db, "laredo", 20, "2026-12-04");
    const place = await addPlace(test.db);
    await winWithoutDate(test.db, place);
    const id = await closeNogales(two(), "2026-12-01", "2026-12-20");
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, moved: 1 });
    expect(await portOf(place)).toBe("laredo");
    expect(await readReseat(test.db, place)).toMatchObject({ state: "moved", hadAt: null });
    expect(await seeReseating(test.db, ana, { id, at: noon })).toMatchObject({ parties: [{ state: "moved" }] });
    expect(await misbooked(test.db)).toEqual([]);
    expect(await reseatRound(test.db, noon)).toEqual(nobody);
  });

  it("are first in the line where no place suits, outside of the pool, and the port keeps no place for them", async () => {
    const place = await addPlace(test.db, { answers: someApplication({ ports: ["nogales"] }) });
    await winWithoutDate(test.db, place);
    await closeNogales(two(), "2026-12-01", "2026-12-05");
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, "first-in-line": 1 });
    expect(await readReseat(test.db, place)).toMatchObject({ state: "first-in-line", hadAt: null });
    const block = await addBlock(test.db, "nogales", 20, "2026-12-08");
    await test.db.updateTable("block").set({ released_in: "20261125-1" }).where("id", "=", block).execute();
    expect(await held()).toBe(20);
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, moved: 1 });
    expect(await portOf(place)).toBe("nogales");
  });

  it("are found too where the draw ended after the closure, also a second time", async () => {
    await addBlock(test.db, "laredo", 20, "2026-12-04");
    const place = await addPlace(test.db);
    const id = await closeNogales(two(), "2026-12-01", "2026-12-20");
    expect(await reseatRound(test.db, noon)).toEqual(nobody);
    await winWithoutDate(test.db, place);
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, moved: 1 });
    await test.db.updateTable("offer").set({ state: "declined" }).execute();
    await test.db.updateTable("application").set({ standing: "waiting" }).execute();
    await winWithoutDate(test.db, place, "20261126-1");
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, moved: 1 });
    const record = test.db.selectFrom("reseat").select("award_run").where("reseating_id", "=", id).orderBy("award_run");
    expect((await record.execute()).map(({ award_run }) => award_run)).toEqual(["20261125-1", "20261126-1"]);
  });

  it("keep what they won where the closure was lifted before their turn, or a draw is not over", async () => {
    const place = await addPlace(test.db);
    await winWithoutDate(test.db, place);
    const id = await closeNogales(two(), "2026-12-01", "2026-12-20");
    await test.db.updateTable("draw_run").set({ state: "walked", finished_at: null }).execute();
    expect(await reseatRound(test.db, noon)).toEqual(nobody);
    await test.db.updateTable("draw_run").set({ state: "finished", finished_at: noon }).execute();
    await test.db.transaction().execute((tx) => listParties(tx, id, noon));
    await lift(two(), id);
    expect(await reseatRound(test.db, noon)).toEqual({ ...nobody, stays: 1 });
    expect(await test.db.selectFrom("award").select("is_placed").execute()).toEqual([{ is_placed: false }]);
  });
});
