import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { claimPlace } from "#server/draw/claim-place.ts";
import { readWaiting } from "#server/draw/frozen-pool.ts";
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
import { readReseat } from "#server/place/read-reseat.ts";
import { addScheduler } from "#server/staff/staff-for-tests.ts";
import { readClosures } from "./read-closures.ts";
import { reseatRound } from "./reseat-round.ts";
import { decideReseating, proposeClosure, proposeSafety } from "./reseatings.ts";
import { seeReseating } from "./see-reseatings.ts";

const contact = { preferred: "email" as const, email: "a@b.example" };
const closed = { port: "nogales", from: "2026-12-03", to: "2026-12-05", reason: "flooding" as const, at: noon };

describe.each(engines)("a port that closes, on %s", (engine) => {
  let test: TestDatabase;
  let ana: StaffId;
  let bo: StaffId;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    [ana, bo] = [await addScheduler(test.db, "Ana"), await addScheduler(test.db, "Bo")];
  });
  afterAll(() => test.remove());
  beforeEach(() => sql`truncate reseat, reseating, application, block, audit cascade`.execute(test.db));

  const lay = (port: string, onDate: string, capacity = 20) => addBlock(test.db, port, capacity, onDate);
  const close = async () => {
    const proposal = await proposeClosure(test.db, ana, closed);
    expect(await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon })).toBe(true);
    return proposal;
  };
  const party = (id: string) =>
    test.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const offers = (id: string) =>
    test.db
      .selectFrom("offer")
      .innerJoin("block", "block.id", "offer.block_id")
      .select(["offer.id", "state", "port_slug", "on_date", "is_standing", "expires_at"])
      .where("application_id", "=", id)
      .orderBy("state")
      .execute();
  const letters = (id: string) =>
    test.db.selectFrom("letter").select(["kind", "locale"]).where("application_id", "=", id).execute();
  const booked = async (id: string) =>
    (await test.db.selectFrom("block").select("booked").where("id", "=", id).executeTakeFirstOrThrow()).booked;
  const waitingNow = async () => (await readWaiting(test.db, new Uint8Array(8), 20_000, "1970-01-01")).length;

  it("moves who had a place there to the next day with room at the same port, keeps its day, and writes to it", async () => {
    const old = await lay("nogales", "2026-12-03");
    await lay("laredo", "2026-11-30");
    await lay("nogales", "2026-12-05");
    const next = await lay("nogales", "2026-12-07");
    const answers = someApplication({ contact });
    const place = await addPlace(test.db, { answers, missedOffers: 1, registeredAt: new Date("2026-10-01T12:00:00Z") });
    await addOffer(test.db, place, { block: old, state: "confirmed" });
    const before = await party(place);
    const id = await close();
    expect(await readClosures(test.db, noon)).toEqual([
      { port: "nogales", from: "2026-12-03", to: "2026-12-05", reason: "flooding" },
    ]);
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 1, "first-in-line": 0, stays: 0, gone: 0 });
    const [moved, open] = await offers(place).then((rows) => [rows[0], rows[1]]);
    expect(moved).toMatchObject({ state: "moved", on_date: "2026-12-03" });
    expect(open).toMatchObject({ state: "open", port_slug: "nogales", on_date: "2026-12-07", is_standing: true });
    // Nobody loses it unread: it stands until 72 hours before, the hours of grace included.
    expect(open?.expires_at).toEqual(new Date("2026-12-04T04:00:00Z"));
    expect([await booked(old), await booked(next)]).toEqual([0, 1]);
    const after = await party(place);
    expect(after).toEqual({ ...before, standing: "offered" });
    expect(await letters(place)).toEqual([{ kind: "reseated", locale: "en" }]);
    expect(await readReseat(test.db, place)).toMatchObject({ kind: "closure", reason: "flooding", state: "moved" });
    expect(await misbooked(test.db)).toEqual([]);
    // Again, and after a crash: nothing more happens.
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 0, "first-in-line": 0, stays: 0, gone: 0 });
    expect(await seeReseating(test.db, ana, { id, at: noon })).toMatchObject({
      state: "approved",
      parties: [{ handle: before.handle, state: "moved", reach: "on-its-way" }],
    });
  });

  it("leaves first in the line whom no place suits, outside of the pool, and serves them before a draw", async () => {
    const old = await lay("nogales", "2026-12-03");
    const place = await addPlace(test.db, {
      answers: someApplication({ ports: ["nogales"], unavailable: ["2026-12-08"] }),
    });
    await addPlace(test.db);
    await addOffer(test.db, place, { block: old });
    await lay("nogales", "2026-12-08");
    await lay("laredo", "2026-12-08");
    await test.db
      .updateTable("application")
      .set({ unavailable_on: ["2026-12-08"] })
      .where("id", "=", place)
      .execute();
    const id = await close();
    expect((await reseatRound(test.db, noon))["first-in-line"]).toBe(1);
    expect((await party(place)).standing).toBe("waiting");
    expect(await readReseat(test.db, place)).toMatchObject({ state: "first-in-line" });
    expect(await waitingNow()).toBe(1);
    expect(await letters(place)).toEqual([]);
    expect(await seeReseating(test.db, ana, { id, at: noon })).toMatchObject({
      parties: [{ state: "first-in-line", reach: "nowhere" }],
    });
    await lay("nogales", "2026-12-09");
    expect((await reseatRound(test.db, noon)).moved).toBe(1);
    expect((await offers(place)).map(({ state, on_date }) => [state, on_date])).toEqual([
      ["moved", "2026-12-03"],
      ["open", "2026-12-09"],
    ]);
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("is decided by two, once, and moves nobody before or where it is refused", async () => {
    const old = await lay("nogales", "2026-12-04");
    await lay("nogales", "2026-12-09");
    const place = await addPlace(test.db);
    await addOffer(test.db, place, { block: old });
    const proposal = await proposeClosure(test.db, ana, closed);
    expect(await seeReseating(test.db, bo, { id: proposal, at: noon })).toMatchObject({
      state: "proposed",
      parties: [{ state: "to-do" }],
    });
    expect(await decideReseating(test.db, ana, { proposal, isApproved: true, at: noon })).toBe(false);
    await expect(
      test.db.updateTable("reseating").set({ decided_by: ana, decided_at: noon, is_approved: true }).execute(),
    ).rejects.toThrow("reseating_two_persons");
    await reseatRound(test.db, noon);
    expect((await party(place)).standing).toBe("offered");
    expect(await readClosures(test.db, noon)).toEqual([]);
    const open = await test.db.selectFrom("block").select("id").where("cut_to", "is", null).execute();
    expect(open).toHaveLength(2);
    expect(await decideReseating(test.db, bo, { proposal, isApproved: false, at: noon })).toBe(true);
    expect(await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon })).toBe(false);
    await reseatRound(test.db, noon);
    expect((await offers(place)).map(({ state }) => state)).toEqual(["open"]);
  });

  it("gives no place there from the approval on, to nobody", async () => {
    const old = await lay("nogales", "2026-12-04");
    await close();
    const later = await lay("nogales", "2026-12-05");
    await reseatRound(test.db, noon);
    const laid = await test.db.selectFrom("block").select("cut_to").where("id", "=", later).executeTakeFirstOrThrow();
    expect(laid.cut_to).toBe(0);
    const place = await addPlace(test.db);
    const claim = { offer: newId(), application: place, block: old, size: 1, at: noon, expiresAt: noon };
    expect(await claimPlace(test.db, claim)).toEqual({ refusal: "full" });
  });

  it("moves whom somebody lets go meanwhile only once, and not who gives the place back", async () => {
    const old = await lay("nogales", "2026-12-04");
    await lay("nogales", "2026-12-09");
    const place = await addPlace(test.db);
    const offer = await addOffer(test.db, place, { block: old, expiresAt: new Date("2026-11-30T12:00:00Z") });
    await close();
    expect(await answerOffer(test.db, { place, offer, answer: "decline", at: noon })).toBe("kept");
    expect(await reseatRound(test.db, noon)).toEqual({ moved: 0, "first-in-line": 0, stays: 0, gone: 0 });
    expect((await party(place)).standing).toBe("waiting");
    expect(await misbooked(test.db)).toEqual([]);
  });

  it("sends a party that is not safe to another of its ports, by the same two persons' act", async () => {
    const old = await lay("nogales", "2026-12-04");
    await lay("nogales", "2026-12-06");
    await lay("laredo", "2026-12-09");
    const place = await addPlace(test.db);
    await addOffer(test.db, place, { block: old, state: "confirmed" });
    const other = await addPlace(test.db);
    await addOffer(test.db, other, { block: old, state: "confirmed" });
    const { handle } = await party(place);
    const propose = (handle: string) => proposeSafety(test.db, ana, { handle, at: noon });
    const proposed = await propose(handle);
    expect(await propose(handle)).toEqual({ refusal: "not-possible" });
    const bound = await addPlace(test.db, { answers: someApplication({ ports: ["nogales"] }) });
    await addOffer(test.db, bound, { block: old, state: "confirmed" });
    expect(await propose((await party(bound)).handle)).toEqual({ refusal: "only-port" });
    const proposal = "id" in proposed ? proposed.id : "";
    expect(await decideReseating(test.db, bo, { proposal, isApproved: true, at: noon })).toBe(true);
    expect((await reseatRound(test.db, noon)).moved).toBe(1);
    expect((await offers(place)).map(({ state, port_slug }) => [state, port_slug])).toEqual([
      ["moved", "nogales"],
      ["open", "laredo"],
    ]);
    expect((await offers(other)).map(({ state }) => state)).toEqual(["confirmed"]);
    expect(await readClosures(test.db, noon)).toEqual([]);
  });
});
