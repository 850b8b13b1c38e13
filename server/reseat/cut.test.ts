import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
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
import { changeCapacity, seeBlock } from "#server/staff/port-blocks.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { reseatRound } from "./reseat-round.ts";
import { decideReseating, proposeClosure, proposeCut } from "./reseatings.ts";
import { seeReseating } from "./see-reseatings.ts";

describe.each(engines)("a block with fewer places than are booked, on %s", (engine) => {
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

  const lay = (onDate: string) => addBlock(test.db, "nogales", 20, onDate);
  const layAt = async (at_time: string, capacity: number) => {
    const id = await addBlock(test.db, "nogales", capacity);
    await test.db.updateTable("block").set({ on_date: "2026-12-04", at_time }).where("id", "=", id).execute();
    return id;
  };
  /** Three parties: confirmed, confirmed later, and one that has not answered. */
  const seat = async (block: string) => {
    const answers = someApplication({ ports: ["nogales"] });
    const seated = [];
    for (const [state, hour] of [
      ["confirmed", 8],
      ["confirmed", 9],
      ["open", 7],
    ] as const) {
      const place = await addPlace(test.db, { answers });
      const offer = await addOffer(test.db, place, { block, state });
      const made_at = new Date(`2026-11-25T0${hour}:00:00Z`);
      await test.db.updateTable("offer").set({ made_at }).where("id", "=", offer).execute();
      seated.push({ place, offer });
    }
    return seated;
  };
  const blockOf = async (place: string) =>
    (
      await test.db
        .selectFrom("offer")
        .select("block_id")
        .where("application_id", "=", place)
        .where("state", "in", ["open", "confirmed"])
        .executeTakeFirst()
    )?.block_id;
  const cut = async (block: string, places: number) =>
    (await proposeCut(test.db, ana, { port: "nogales", block, places, reason: "too-few-staff", at: noon })) ?? "";
  const approve = (proposal: string) => decideReseating(test.db, bo, { proposal, isApproved: true, at: noon });

  it("shows whom it touches, needs a second person, and moves no more than it must", async () => {
    const [old, next] = [await lay("2026-12-04"), await lay("2026-12-09")];
    const [first, second, open] = await seat(old);
    expect(await cut(old, 3)).toBe("");
    const proposal = await cut(old, 1);
    expect((await seeReseating(test.db, bo, { id: proposal, at: noon }))?.parties).toHaveLength(2);
    expect(await decideReseating(test.db, ana, { proposal, isApproved: true, at: noon })).toBe(false);
    await reseatRound(test.db, noon);
    expect(await blockOf(open?.place ?? "")).toBe(old);
    expect(await approve(proposal)).toBe(true);
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 2, "first-in-line": 0, stays: 0, gone: 0 });
    expect(await blockOf(first?.place ?? "")).toBe(old);
    expect(await blockOf(second?.place ?? "")).toBe(next);
    expect(await blockOf(open?.place ?? "")).toBe(next);
    expect(await seeBlock(test.db, ana, "nogales", old)).toMatchObject({ capacity: 1, booked: 1, isClosed: false });
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("cuts each block of a day by the same rule, and leaves a block that gives fewer anyway", async () => {
    const [old, small, next] = [await lay("2026-12-04"), await layAt("09:00", 1), await lay("2026-12-09")];
    const [first, second, open] = await seat(old);
    const elsewhere = await addPlace(test.db, { answers: someApplication({ ports: ["nogales"] }) });
    await addOffer(test.db, elsewhere, { block: small, state: "confirmed" });
    const day = { port: "nogales", date: "2026-12-04", reason: "too-few-staff", at: noon } as const;
    expect(await proposeCut(test.db, ana, { ...day, places: 3 })).toBeUndefined();
    expect(await proposeCut(test.db, ana, { ...day, port: "laredo", places: 2 })).toBeUndefined();
    const proposal = (await proposeCut(test.db, ana, { ...day, places: 2 })) ?? "";
    const seen = await seeReseating(test.db, bo, { id: proposal, at: noon });
    expect(seen).toMatchObject({ kind: "cut", isWholeDay: true, places: 2, from: "2026-12-04" });
    expect(seen?.parties).toHaveLength(1);
    expect(await approve(proposal)).toBe(true);
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 1, "first-in-line": 0, stays: 0, gone: 0 });
    expect(await Promise.all([first, second, open].map((party) => blockOf(party?.place ?? "")))).toEqual([
      old,
      old,
      next,
    ]);
    expect(await blockOf(elsewhere)).toBe(small);
    const cuts = await test.db.selectFrom("block").select(["id", "cut_to"]).where("cut_to", "is not", null).execute();
    expect(cuts).toEqual([{ id: old, cut_to: 2 }]);
    const who = await test.db
      .selectFrom("reseating")
      .select(["proposed_by", "decided_by"])
      .where("id", "=", proposal)
      .executeTakeFirst();
    expect(who).toEqual({ proposed_by: ana, decided_by: bo });
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("lets stay whose places are not needed any more, since others gave theirs back", async () => {
    const old = await lay("2026-12-04");
    await lay("2026-12-09");
    const [first, second, open] = await seat(old);
    const proposal = await cut(old, 2);
    await approve(proposal);
    await test.db.updateTable("reseating").set({ listed_at: null }).execute();
    expect((await seeReseating(test.db, bo, { id: proposal, at: noon }))?.parties).toEqual([]);
    const { listParties } = await import("./list-parties.ts");
    await test.db.transaction().execute((tx) => listParties(tx, proposal, noon));
    const { place = undefined, offer = "" } = first ?? {};
    if (place) await answerOffer(test.db, { place, offer, answer: "give-back", at: noon });
    expect((await reseatRound(test.db, noon)).stays).toBe(1);
    expect(await blockOf(open?.place ?? "")).toBe(old);
    expect(await blockOf(second?.place ?? "")).toBe(old);
  });

  it("gets its places back with the next change, but not while the port is closed", async () => {
    const old = await lay("2026-12-04");
    await seat(old);
    await approve(await cut(old, 2));
    await reseatRound(test.db, noon);
    const change = { port: "nogales", block: old, capacity: 12, reason: "more officers", at: noon };
    expect(await changeCapacity(test.db, ana, change)).toBe("kept");
    expect(await seeBlock(test.db, ana, "nogales", old)).toMatchObject({ capacity: 12, isClosed: false });
    const days = { from: "2026-12-04", to: "2026-12-04" };
    const proposal = await proposeClosure(test.db, ana, { port: "nogales", ...days, reason: "storm", at: noon });
    await approve(proposal);
    await reseatRound(test.db, noon);
    expect(await changeCapacity(test.db, ana, { ...change, capacity: 30 })).toBe("kept");
    expect(await seeBlock(test.db, ana, "nogales", old)).toMatchObject({ capacity: 0, isClosed: true });
  });
});
