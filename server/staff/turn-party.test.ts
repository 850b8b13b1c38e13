import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readWaiting } from "#server/draw/frozen-pool.ts";
import { addBlock, addOffer, addPlace, addPorts, misbooked, someApplication } from "#server/place/place-for-tests.ts";
import { readReseat } from "#server/place/read-reseat.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { seeReseatings } from "#server/reseat/see-reseatings.ts";
import { forget } from "#server/retention/forget.ts";
import { keepOutcome } from "./check-in.ts";
import { lookUpAtCounter } from "./look-up-at-counter.ts";
import { seeAppointments } from "./see-appointments.ts";
import { settleDays } from "./settle-days.ts";
import { addScheduler, addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";
import { turnParty } from "./turn-party.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-turn-party-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const today = "2026-12-01";
const at = new Date("2026-12-01T18:00:00Z");
const counter = { port: "nogales", date: today, at };

describe.each(engines)("a party that is turned to another day, on %s", (engine) => {
  let test: TestDatabase;
  const ana = mintStaffId(randomUUID());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "officer" });
  });
  afterAll(() => test.remove());
  let todays = "";
  const lay = (onDate: string, capacity = 20, port = "nogales") => addBlock(test.db, port, capacity, onDate);
  beforeEach(async () => {
    await sql`truncate reseat, reseating, application, block, audit cascade`.execute(test.db);
    todays = await lay(today);
  });

  async function expected(more: { unavailable?: string[] } = {}) {
    const contact = { preferred: "email" as const, email: "a@b.example" };
    const place = await addPlace(test.db, { answers: someApplication({ contact }), missedOffers: 1 });
    const unavailable_on = more.unavailable ?? [];
    await test.db.updateTable("application").set({ unavailable_on }).where("id", "=", place).execute();
    const offer = await addOffer(test.db, place, { block: todays, state: "confirmed" });
    return { place, offer };
  }
  const turn = (offer: string, on?: string) =>
    turnParty(test.db, ana, { offer, reason: "no-interpreter", on, counter });
  const party = (id: string) =>
    test.db.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const offers = async (id: string) =>
    (
      await test.db
        .selectFrom("offer")
        .innerJoin("block", "block.id", "offer.block_id")
        .select(["state", "on_date"])
        .where("application_id", "=", id)
        .orderBy("on_date")
        .execute()
    ).map(({ state, on_date }) => `${state} ${on_date}`);
  const kept = async (id: string) => ({
    letters: (await test.db.selectFrom("letter").select("kind").where("application_id", "=", id).execute()).length,
    acts: await test.db
      .selectFrom("audit")
      .select(["actor", "action", "reason"])
      .where("subject", "=", `application/${id}`)
      .execute(),
  });

  it("has another confirmed appointment at once, keeps its day, and is told; pressed twice it is turned once", async () => {
    const { place, offer } = await expected();
    await lay("2026-12-02", 20, "laredo");
    const next = await lay("2026-12-02");
    const before = await party(place);
    expect(await Promise.all([turn(offer), turn(offer)])).toEqual(["moved", "moved"]);
    expect(await offers(place)).toEqual([`turned ${today}`, "confirmed 2026-12-02"]);
    expect(await party(place)).toEqual({ ...before, standing: "confirmed", missed_offers: 0, changed_at: at });
    expect(await kept(place)).toEqual({
      letters: 1,
      acts: [{ actor: ana, action: "turned", reason: "no-interpreter" }],
    });
    expect(await readReseat(test.db, place)).toMatchObject({
      ...{ kind: "turned", reason: "no-interpreter", state: "moved" },
      next: { port: { slug: "nogales" }, at: new Date("2026-12-02T16:00:00Z") },
    });
    const booked = test.db.selectFrom("block").select("booked").where("id", "=", next);
    expect((await booked.executeTakeFirstOrThrow()).booked).toBe(1);
    // It neither came nor stayed away, and nobody is left to settle.
    expect(await settleDays(test.db, new Date("2026-12-03T08:00:00Z"))).toBe(0);
    const { appointments, totals } = await seeAppointments(test.db, ana, counter);
    expect(appointments).toMatchObject([{ state: "turned", turnedTo: "2026-12-02" }]);
    expect(totals.parties).toBe(0);
    // What two persons decide is a list of its own.
    const scheduler = await addScheduler(test.db, `S${randomUUID()}`);
    expect(await seeReseatings(test.db, scheduler, counter.at)).toEqual([]);
  });

  it("gets the day that was chosen, and nothing is changed where that one is full", async () => {
    const { place, offer } = await expected({ unavailable: ["2026-12-04"] });
    await lay("2026-12-02");
    await lay("2026-12-03", 0);
    await lay("2026-12-04");
    await lay("2026-12-05");
    const { handle } = await party(place);
    const look = () => lookUpAtCounter(test.db, ana, { shown: { handle }, reason: "check-in", counter });
    expect(await look()).toMatchObject({
      turnDays: [
        { date: "2026-12-02", free: 20 },
        { date: "2026-12-05", free: 20 },
      ],
    });
    expect(await turn(offer, "2026-12-03")).toBe("day-full");
    expect(await offers(place)).toEqual([`confirmed ${today}`]);
    expect(await turn(offer, "2026-12-05")).toBe("moved");
    expect(await offers(place)).toEqual([`turned ${today}`, "confirmed 2026-12-05"]);
    expect(await look()).toMatchObject({ state: "turned", turnedTo: "2026-12-05", turnDays: undefined });
  });

  it("takes nobody's place: the last one goes to one of two, and the other is first in the line, outside of the pool", async () => {
    const [first, second] = [await expected(), await expected()];
    await lay("2026-12-02", 1);
    const states = await Promise.all([turn(first.offer), turn(second.offer)]);
    expect(states.toSorted()).toEqual(["first-in-line", "moved"]);
    const waits = states[0] === "moved" ? second : first;
    expect(await party(waits.place)).toMatchObject({ standing: "waiting" });
    expect(await readReseat(test.db, waits.place)).toMatchObject({ kind: "turned", state: "first-in-line" });
    expect((await readWaiting(test.db, new Uint8Array(8), 20_000, "1970-01-01")).length).toBe(0);
    expect(await turn(waits.offer)).toBe("first-in-line");
    await lay("2026-12-09");
    expect((await reseatRound(test.db, at)).moved).toBe(1);
    expect(await offers(waits.place)).toEqual([`turned ${today}`, "open 2026-12-09"]);
    expect(await misbookedAhead()).toEqual([]);
  });

  it("comes after all: the other place goes back, and it is told", async () => {
    const { place, offer } = await expected();
    await lay("2026-12-02");
    await turn(offer);
    expect(await keepOutcome(test.db, ana, { offer, outcome: "came", seen: "turned", counter })).toBe(true);
    expect(await offers(place)).toEqual([`came ${today}`, "cancelled 2026-12-02"]);
    expect(await party(place)).toMatchObject({ standing: "done" });
    expect((await kept(place)).letters).toBe(2);
    expect(await misbookedAhead()).toEqual([]);
    expect(await readReseat(test.db, place)).toBeUndefined();
  });

  it("is not put right where it has come on the other day, nor turned where something else is recorded", async () => {
    const { place, offer } = await expected();
    await lay("2026-12-02");
    await turn(offer);
    await test.db.updateTable("offer").set({ state: "came" }).where("state", "=", "confirmed").execute();
    expect(await keepOutcome(test.db, ana, { offer, outcome: "did-not-come", counter })).toBe(false);
    expect(await offers(place)).toEqual([`turned ${today}`, "came 2026-12-02"]);
    const other = await expected();
    expect(await keepOutcome(test.db, ana, { offer: other.offer, outcome: "came", counter })).toBe(true);
    expect(await turn(other.offer)).toBe("not-kept");
    expect(await turn(randomUUID())).toBe("not-kept");
    expect(await turn("none")).toBe("not-kept");
  });

  it("is forgotten with its answers: why it was turned too", async () => {
    const [gone, stays] = [await expected(), await expected()];
    await lay("2026-12-02");
    for (const { offer } of [gone, stays]) await turn(offer);
    const ended_at = new Date(Date.now() - 181 * 86_400_000);
    await test.db.updateTable("application").set({ ended_at }).where("id", "=", gone.place).execute();
    await forget(test.db);
    const left = await test.db.selectFrom("reseating").select("application_id").execute();
    expect(left).toEqual([{ application_id: stays.place }]);
  });

  /** Today's block keeps its number: what was expected there stays said. */
  async function misbookedAhead() {
    const gone = await test.db.selectFrom("block").select("id").where("on_date", "=", today).execute();
    return (await misbooked(test.db)).filter((block) => !gone.some(({ id }) => id === (block as { id: string }).id));
  }
});
