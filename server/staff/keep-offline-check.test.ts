import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OfflineCheck } from "#domain/staff/offline-check.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepOutcome } from "./check-in.ts";
import { keepOfflineCheck, seeStates } from "./keep-offline-check.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

const date = "2026-12-01";
const at = new Date("2026-12-01T20:00:00Z");
const minutes = 60_000;
const folder = mkdtempSync(join(tmpdir(), "paso-offline-check-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("what an officer recorded without a network, on %s", (engine) => {
  let test: TestDatabase;
  let block = "";
  const ana = mintStaffId(randomUUID());
  const bo = mintStaffId(randomUUID());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    block = await layBlockForTests(test.db, { port: "nogales", code: 3, date });
    for (const [id, name] of [
      [ana, "Ana"],
      [bo, "Bo"],
    ] as const) {
      const row = { id, name, email: `${id}@port.example`, role: "officer" as const, port_slug: "nogales" };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: at, updated_at: at })
        .execute();
    }
  });
  afterAll(() => test.remove());

  async function appointed() {
    const party = await makePartyForTests(test.db, { prefs: [3] });
    const offer = randomUUID();
    const moments = { made_at: at, expires_at: at, answered_at: at, checked_in_at: null };
    await test.db
      .insertInto("offer")
      .values({
        id: offer,
        application_id: party.id,
        block_id: block,
        size: 2,
        run: null,
        state: "confirmed",
        ...moments,
      })
      .execute();
    return { ...party, offer };
  }
  const checkOf = (handle: string, more: Partial<OfflineCheck> = {}): OfflineCheck => ({
    ...{ id: randomUUID(), handle, outcome: "came", matches: ["document", "names"], way: "slip", seen: "confirmed" },
    ...{ agoMs: 90 * minutes, ...more },
  });
  const keep = (check: OfflineCheck, staff = ana, when = at) =>
    keepOfflineCheck(test.db, staff, { check, port: "nogales", date, at: when });
  const counter = { port: "nogales", date, at };
  const online = (offer: string, outcome: "came" | "did-not-come") =>
    keepOutcome(test.db, bo, { offer, outcome, counter });
  const stored = (offer: string) =>
    test.db.selectFrom("offer").select(["state", "checked_in_at"]).where("id", "=", offer).executeTakeFirst();
  const actions = async (id: string) => {
    const rows = test.db.selectFrom("audit").select("action").where("subject", "=", `application/${id}`).orderBy("at");
    return (await rows.execute()).map(({ action }) => action).toSorted();
  };

  it("is kept at the time when it was recorded, once, however often and at once it is sent", async () => {
    const { handle, offer, id } = await appointed();
    const check = checkOf(handle);
    const told = await Promise.all([keep(check), keep(check), keep(check)]);
    expect(told).toEqual([{ fate: "kept" }, { fate: "kept" }, { fate: "kept" }]);
    expect(await keep(check)).toEqual({ fate: "kept" });
    expect(await stored(offer)).toEqual({ state: "came", checked_in_at: new Date("2026-12-01T18:30:00Z") });
    expect(await actions(id)).toEqual(["came"]);
    const rows = test.db.selectFrom("offline_check").select(["fate", "received_at"]).where("offer_id", "=", offer);
    expect(await rows.execute()).toEqual([{ fate: "kept", received_at: at }]);
  });

  it("writes nothing over where a slip was used at another counter, and tells both", async () => {
    const { handle, offer, id } = await appointed();
    await online(offer, "came");
    const check = checkOf(handle);
    const there = { state: "came", at, by: "Bo" };
    expect(await keep(check)).toEqual({ fate: "differs", there });
    expect(await keep(check), "sent again").toEqual({ fate: "differs", there });
    expect(await stored(offer)).toEqual({ state: "came", checked_in_at: at });
    expect(await actions(id)).toEqual(["came", "offline-check-differs", "slip-used-again"]);
  });

  it("writes nothing over where somebody recorded another outcome, until an officer who saw it decides", async () => {
    const { handle, offer, id } = await appointed();
    await online(offer, "did-not-come");
    const told = await keep(checkOf(handle, { way: "number" }));
    expect(told).toEqual({ fate: "differs", there: { state: "did-not-come", at: null, by: "Bo" } });
    expect((await stored(offer))?.state).toBe("did-not-come");
    expect(await keep(checkOf(handle, { seen: "did-not-come", way: "number" }))).toEqual({ fate: "kept" });
    expect((await stored(offer))?.state).toBe("came");
    expect(await actions(id)).toEqual(["came", "did-not-come", "offline-check-differs"]);
  });

  it("is the same where two counters recorded that nobody came", async () => {
    const { handle, offer } = await appointed();
    await online(offer, "did-not-come");
    expect(await keep(checkOf(handle, { outcome: "did-not-come" }))).toEqual({ fate: "same" });
  });

  it("is not kept where the party has other people by now, or no appointment here that day", async () => {
    const { handle, offer } = await appointed();
    expect((await keep(checkOf(handle, { matches: ["names"] }))).fate).toBe("differs");
    expect((await stored(offer))?.state).toBe("confirmed");
    await test.db.updateTable("offer").set({ state: "cancelled" }).where("id", "=", offer).execute();
    expect(await keep(checkOf(handle))).toEqual({ fate: "none" });
  });

  it("is of its own day: it can be handed in for 24 hours after midnight, whatever the device counted", async () => {
    const { handle, offer } = await appointed();
    const nextMorning = new Date("2026-12-02T15:00:00Z");
    const hours = 60 * minutes;
    expect(await keep(checkOf(handle, { agoMs: 19 * hours }), ana, nextMorning)).toEqual({ fate: "kept" });
    expect((await stored(offer))?.checked_in_at).toEqual(at);
    const [late, early] = [await appointed(), await appointed()];
    expect(await keep(checkOf(late.handle, { agoMs: hours }), ana, nextMorning)).toEqual({ fate: "kept" });
    expect((await stored(late.offer))?.checked_in_at).toEqual(new Date("2026-12-02T06:59:59Z"));
    expect(await keep(checkOf(early.handle, { agoMs: 35 * hours }), ana, nextMorning)).toEqual({ fate: "kept" });
    expect((await stored(early.offer))?.checked_in_at).toEqual(new Date("2026-12-01T07:00:00Z"));
    const last = await appointed();
    const [ends, over] = [new Date("2026-12-03T07:00:00Z"), new Date("2026-12-03T07:00:01Z")];
    expect(await keep(checkOf(last.handle, { agoMs: 40 * hours }), ana, over)).toEqual({ fate: "none" });
    expect(await keep(checkOf(last.handle, { agoMs: 40 * hours }), ana, ends)).toEqual({ fate: "kept" });
  });

  it("tells how the day stands by number and time, and no name", async () => {
    const { handle, offer } = await appointed();
    await online(offer, "came");
    const states = await seeStates(test.db, ana, counter);
    expect(states).toContainEqual({ handle, state: "came", cameAt: at });
    expect(JSON.stringify(states)).not.toContain("Bea");
  });
});
