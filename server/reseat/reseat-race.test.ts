import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { answerOffer } from "#server/place/answer-offer.ts";
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
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";
import { decideReseating, proposeClosure } from "./reseatings.ts";

const parties = 12;

describe.each(engines)("parties that are moved while others do too, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate reseat, reseating, application, block cascade`.execute(test.db));

  const lay = (onDate: string, capacity: number) => addBlock(test.db, "nogales", capacity, onDate);
  const scene = async (placesLeft: number) => {
    const old = await lay("2026-12-04", parties);
    await lay("2026-12-09", placesLeft);
    const made: { place: PlaceId; offer: string }[] = [];
    for (let n = 0; n < parties; n++) {
      const place = await addPlace(test.db, { answers: someApplication({ ports: ["nogales"] }) });
      made.push({ place, offer: await addOffer(test.db, place, { block: old, state: "confirmed" }) });
    }
    const days = { port: "nogales", from: "2026-12-04", to: "2026-12-04", reason: "storm" as const, at: noon };
    const proposal = await proposeClosure(test.db, ana, days);
    await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon });
    return made;
  };
  const live = () =>
    test.db
      .selectFrom("offer")
      .select(["application_id", ({ fn }) => fn.countAll<string>().as("count")])
      .where("state", "in", ["open", "confirmed"])
      .groupBy("application_id")
      .execute();
  const states = async () =>
    (await test.db.selectFrom("reseat").select("state").orderBy("state").execute()).map(({ state }) => state);

  it("get one place each from three rounds at once, and no block is given above its number", async () => {
    await scene(7);
    const failed = vi.spyOn(log, "error");
    failed.mockClear();
    await Promise.all([1, 2, 3].map(() => reseatRound(test.db, noon)));
    expect((await live()).map(({ count }) => Number(count))).toEqual(Array.from({ length: 7 }, () => 1));
    expect((await states()).filter((state) => state === "moved")).toHaveLength(7);
    expect((await states()).filter((state) => state === "first-in-line")).toHaveLength(parties - 7);
    expect(failed).not.toHaveBeenCalled();
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("lose nothing where they give the place back at the same moment", async () => {
    const made = await scene(parties);
    await Promise.all([
      reseatRound(test.db, noon),
      ...made.map(({ place, offer }) => answerOffer(test.db, { place, offer, answer: "give-back", at: noon })),
    ]);
    await reseatRound(test.db, noon);
    const standings = await test.db.selectFrom("application").select(["id", "standing"]).execute();
    const offered = standings.filter(({ standing }) => standing === "offered").map(({ id }) => id);
    expect(standings.filter(({ standing }) => standing === "waiting")).toHaveLength(parties - offered.length);
    expect((await live()).map(({ application_id }) => application_id).toSorted()).toEqual(offered.toSorted());
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("stay where they were when a move is cut off, and go on with the next round", async () => {
    const made = await scene(parties);
    const reachable = made.slice(0, 4).map(({ place }) => place);
    await test.db.updateTable("application").set({ has_email: true }).where("id", "in", reachable).execute();
    // The letter is the last thing of a move: without its table everything before it is taken back.
    await sql`alter table letter rename to letter_away`.execute(test.db);
    const cut = await reseatRound(test.db, noon);
    await sql`alter table letter_away rename to letter`.execute(test.db);
    expect(cut.moved).toBe(parties - 4);
    expect((await states()).filter((state) => state === "to-do")).toHaveLength(4);
    const still = await test.db.selectFrom("application").select("standing").where("id", "in", reachable).execute();
    expect(still.map(({ standing }) => standing)).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
    expect(await misbooked(test.db)).toEqual([]);
    expect((await reseatRound(test.db, noon)).moved).toBe(4);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("would get two places each from a round that looks and then writes, without the unique index", async () => {
    const made = await scene(parties * 3);
    const [block] = await test.db.selectFrom("block").select("id").where("on_date", "=", "2026-12-09").execute();
    await test.db.updateTable("offer").set({ state: "moved" }).execute();
    await sql`drop index offer_one_live`.execute(test.db);
    const naive = async ({ place }: { place: PlaceId }) => {
      const has = await test.db
        .selectFrom("offer")
        .select("id")
        .where("application_id", "=", place)
        .where("state", "=", "open")
        .executeTakeFirst();
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!has) await addOffer(test.db, place, { block: block?.id ?? "" });
    };
    await Promise.all([1, 2].flatMap(() => made.map(naive)));
    expect((await live()).filter(({ count }) => Number(count) === 2).length).toBeGreaterThan(0);
    await sql`delete from offer`.execute(test.db).catch(() => sql`truncate reseat, offer cascade`.execute(test.db));
    await sql`create unique index offer_one_live on offer (application_id) where state in ('open', 'confirmed')`.execute(
      test.db,
    );
  });
});
