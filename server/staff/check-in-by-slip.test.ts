import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonMatch } from "#domain/staff/person-match.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { rotateSlipKeys } from "#server/keys/rotate-slip-keys.ts";
import { signSlip } from "#server/keys/slip-keys.ts";
import { readSlip } from "#server/place/read-slip.ts";
import { keepOutcome, type Outcome } from "./check-in.ts";
import { lookUpAtCounter } from "./look-up-at-counter.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { seeAppointments } from "./see-appointments.ts";
import { mintStaffId } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-by-slip-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T16:00:00Z");
const counter = { port: "nogales", date: "2026-12-01", at };

describe.each(engines)("a check-in by slip on %s", (engine) => {
  let test: TestDatabase;
  let block = "";
  const ana = mintStaffId(randomUUID());

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: counter.date });
    const row = { id: ana, name: "Ana", email: "ana@port.example", role: "officer" as const, port_slug: "nogales" };
    await test.db
      .insertInto("staff")
      .values({ ...row, created_at: at, updated_at: at })
      .execute();
  });
  afterAll(() => test.remove());

  async function appointed(more: { block?: string; state?: "confirmed" | "cancelled" } = {}) {
    const party = await makePartyForTests(test.db, { prefs: [3] });
    const offer = randomUUID();
    await test.db
      .insertInto("offer")
      .values({
        id: offer,
        application_id: party.id,
        block_id: more.block ?? block,
        size: 2,
        run: null,
        state: "confirmed",
        made_at: at,
        expires_at: at,
        answered_at: at,
        checked_in_at: null,
      })
      .execute();
    const letters = (await readSlip(test.db, offer)) as string;
    if (more.state) await test.db.updateTable("offer").set({ state: more.state }).where("id", "=", offer).execute();
    return { ...party, offer, letters };
  }
  const show = (letters: string) => lookUpAtCounter(test.db, ana, { shown: { letters }, reason: "check-in", counter });
  const look = (handle: string) => lookUpAtCounter(test.db, ana, { shown: { handle }, reason: "check-in", counter });
  const keep = (offer: string, outcome: Outcome, ...matches: PersonMatch[]) =>
    keepOutcome(test.db, ana, { offer, outcome, matches, counter });
  const auditOf = (subject: string) =>
    test.db
      .selectFrom("audit")
      .select(["action", "reason", "detail"])
      .where("subject", "=", subject)
      .orderBy("at")
      .execute();

  it("shows the party, and keeps the reading with its reason and way", async () => {
    const { id, handle, letters, offer } = await appointed();
    expect(await show(letters)).toMatchObject({ offer, handle, state: "confirmed", cameAt: null, way: "slip" });
    expect(await auditOf(`application/${id}`)).toEqual([
      {
        action: "read-record",
        reason: "check-in",
        detail: { act: "check-in", role: "officer", port: "nogales", way: "slip" },
      },
    ]);
  });

  it("finds a slip that is used a second time, says when it was used, and keeps that", async () => {
    const { id, letters, offer } = await appointed();
    expect(await keep(offer, "came", "document", "names")).toBe(true);
    expect(await show(letters)).toMatchObject({ state: "came", cameAt: at, way: "slip" });
    expect((await auditOf(`application/${id}`)).map(({ action }) => action)).toContain("slip-used-again");
  });

  it("finds a slip that two counters show at once: the second outcome is not kept, and looks again", async () => {
    const { letters, offer } = await appointed();
    const shown = await Promise.all([show(letters), show(letters)]);
    expect(shown.map((each) => "state" in each && each.state)).toEqual(["confirmed", "confirmed"]);
    const kept = await Promise.all(
      shown.map(() => keepOutcome(test.db, ana, { offer, outcome: "came", seen: "confirmed", counter })),
    );
    expect(kept.toSorted()).toEqual([false, true]);
    expect(await show(letters)).toMatchObject({ state: "came", cameAt: at });
  });

  it("refuses what nobody signed, what is over and what is for elsewhere, and keeps that without a person", async () => {
    const tomorrow = await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2026-12-02" });
    const [over, elsewhere] = [await appointed({ state: "cancelled" }), await appointed({ block: tomorrow })];
    const laredo = await layBlockForTests(test.db, { port: "laredo", code: 6, date: counter.date });
    const otherPort = await appointed({ block: laredo });
    const wrong = over.letters.replace(/.{5}$/, "00000");
    const [moved, movedHere] = [await appointed(), await appointed({ block: laredo })];
    await test.db.updateTable("offer").set({ block_id: block }).where("id", "=", movedHere.offer).execute();
    const nine = await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2026-12-03" });
    await test.db
      .updateTable("block")
      .set({ on_date: counter.date, at_time: "09:00", starts_at: new Date(at) })
      .where("id", "=", nine)
      .execute();
    await test.db.updateTable("offer").set({ block_id: nine }).where("id", "=", moved.offer).execute();
    expect(await show(wrong)).toEqual({ refusal: "slip-not-ours" });
    expect(await show(over.letters)).toEqual({ refusal: "slip-over" });
    expect(await show(moved.letters), "moved to another hour").toEqual({ refusal: "slip-over" });
    expect(await show(movedHere.letters), "moved from another port to this hour").toEqual({ refusal: "slip-over" });
    expect(await show(elsewhere.letters)).toEqual({ refusal: "slip-other-day" });
    expect(await show(otherPort.letters)).toEqual({ refusal: "slip-other-port" });
    expect(await show(signSlip({ port: 3, startsAt: at, number: new Uint8Array(12) }))).toEqual({
      refusal: "slip-over",
    });
    expect((await auditOf("port/nogales")).map(({ action, detail }) => [action, detail])).toContainEqual([
      "refuse-slip",
      { refusal: "slip-other-day" },
    ]);
    for (const { id } of [over, elsewhere, otherPort, moved, movedHere])
      expect(await auditOf(`application/${id}`)).toEqual([]);
  });

  it("says of a slip with an old key that its key is old, and takes one of before a rotation whose day has not passed", async () => {
    const { letters } = await appointed();
    await rotateSlipKeys({ until: "2026-12-01", today: "2026-11-20" });
    expect(await show(letters)).toMatchObject({ state: "confirmed" });
    const old = await appointed();
    await rotateSlipKeys({ until: "2026-11-30", today: "2026-11-20" });
    expect(await show(old.letters)).toEqual({ refusal: "slip-key-over" });
  });

  it("keeps who came without whom: who did not come is free to apply again, and that can be put right", async () => {
    const { id, handle, offer, added } = await appointed();
    const document_key = new Uint8Array(32).fill(7);
    await test.db.updateTable("person").set({ document_key }).where("id", "=", added).execute();
    await test.db.insertInto("pool_claim").values({ document_key, application_id: id }).execute();
    const claims = async () =>
      (await test.db.selectFrom("pool_claim").select("application_id").where("application_id", "=", id).execute())
        .length;
    const leftOn = async () =>
      (await test.db.selectFrom("person").select("left_on").where("id", "=", added).executeTakeFirstOrThrow()).left_on;
    expect(await keep(offer, "came", "absent", "absent"), "nobody came").toBe(false);
    expect(await keep(offer, "came", "names"), "one of two").toBe(false);
    expect(await keep(offer, "came", "document", "absent")).toBe(true);
    expect([await leftOn(), await claims()]).toEqual([counter.date, 0]);
    const { appointments } = await seeAppointments(test.db, ana, counter);
    expect(appointments.filter(({ absent }) => absent > 0)).toMatchObject([{ state: "came", absent: 1 }]);
    expect((await auditOf(`application/${id}`)).at(-1)).toMatchObject({
      action: "came",
      detail: { people: "document absent" },
    });
    expect(await look(handle)).toMatchObject({ absent: [false, true], cameAt: at, way: "number" });
    expect(await keep(offer, "came", "document", "names")).toBe(true);
    expect([await leftOn(), await claims()]).toEqual([null, 1]);
    expect(await look(handle)).toMatchObject({ absent: [false, false] });
    expect(await keep(offer, "did-not-come", "absent", "absent"), "none of them").toBe(true);
    expect([await leftOn(), await claims()], "who waits on is still in the party").toEqual([null, 1]);
    expect(await keep(offer, "came", "document", "names")).toBe(true);
    const row = await test.db
      .selectFrom("application")
      .select(["standing", "ended_at"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(row).toMatchObject({ standing: "done", ended_at: at });
  });
});
