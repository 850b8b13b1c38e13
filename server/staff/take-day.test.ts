import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSlipBody } from "#domain/slip/slip-body.ts";
import { readSlipLetters } from "#domain/slip/slip-letters.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readSlip } from "#server/place/read-slip.ts";
import { dayMark, hasDayEnded } from "./day-mark.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";
import { slipDigest, takeDay } from "./take-day.ts";

const at = new Date("2026-12-01T16:00:00Z");
const counter = { port: "nogales", date: "2026-12-01", at };
const folder = mkdtempSync(join(tmpdir(), "paso-take-day-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("the day that an officer's device keeps, on %s", (engine) => {
  let test: TestDatabase;
  const ana = mintStaffId(randomUUID());
  const bo = mintStaffId(randomUUID());
  let block = "";
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: counter.date });
    const laredo = await layBlockForTests(test.db, { port: "laredo", code: 6, date: counter.date });
    const tomorrow = await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2026-12-02" });
    for (const id of [ana, bo]) {
      const row = { id, name: "Ana", email: `${id}@port.example`, role: "officer" as const, port_slug: "nogales" };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: at, updated_at: at })
        .execute();
    }
    await appointed(laredo);
    await appointed(tomorrow);
  });
  afterAll(() => test.remove());

  async function appointed(where = block) {
    const party = await makePartyForTests(test.db, { prefs: [3] });
    const offer = randomUUID();
    const moments = { made_at: at, expires_at: at, answered_at: at, checked_in_at: null };
    await test.db
      .insertInto("offer")
      .values({
        id: offer,
        application_id: party.id,
        block_id: where,
        size: 2,
        run: null,
        state: "confirmed",
        ...moments,
      })
      .execute();
    return { ...party, offer };
  }
  const readings = (id: string) =>
    test.db
      .selectFrom("audit")
      .select(["actor", "action", "reason", "detail"])
      .where("subject", "=", `application/${id}`)
      .execute();

  it("holds this port's day and nothing else, and of each party only what knows its people", async () => {
    const party = await appointed();
    const { code, endsInMs, parties } = await takeDay(test.db, ana, counter);
    expect(code).toBe(3);
    // Nine in the morning in Phoenix: the day lasts fifteen hours more there.
    expect(endsInMs).toBe(15 * 3_600_000);
    expect(parties.map(({ handle }) => handle)).toEqual([party.handle]);
    const letters = (await readSlip(test.db, party.offer)) ?? "";
    const body = readSlipBody((readSlipLetters(letters) as Uint8Array).subarray(0, 20));
    expect(parties[0]).toEqual({
      handle: party.handle,
      time: "08:00",
      size: 2,
      state: "confirmed",
      cameAt: null,
      slip: slipDigest(body?.number as Uint8Array),
      answers: {
        party: [
          { givenNames: "Ana", birth: { precision: "unknown" } },
          { givenNames: "Bea", birth: { precision: "unknown" } },
        ],
        languages: { speaks: ["ht"], reads: ["ht"], interpreter: "spoken" },
        needs: { codes: ["wheelchair"], urgent: false },
      },
    });
  });

  it("is one reading of each party a day and officer, with its reason, however often it is renewed", async () => {
    const { id } = await appointed();
    await takeDay(test.db, ana, counter);
    await takeDay(test.db, ana, { ...counter, at: new Date("2026-12-01T18:00:00Z") });
    const detail = { act: "keep-day", role: "officer", port: "nogales" };
    const own = { actor: ana, action: "read-record", reason: "kept-day", detail };
    expect(await readings(id)).toEqual([own]);
    await takeDay(test.db, bo, counter);
    expect(await readings(id)).toEqual([own, { ...own, actor: bo }]);
    const kept = test.db.selectFrom("audit").select("detail").where("action", "=", "keep-day").where("actor", "=", bo);
    expect(await kept.execute()).toEqual([
      { detail: { date: counter.date, parties: 2, role: "officer", port: "nogales" } },
    ]);
  });

  it("is a reading anew of a party that had an appointment on the day before too", async () => {
    const yesterday = await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2026-11-30" });
    const { id, offer } = await appointed(yesterday);
    const dayBefore = { ...counter, date: "2026-11-30", at: new Date("2026-11-30T16:00:00Z") };
    await takeDay(test.db, ana, dayBefore);
    await test.db.updateTable("offer").set({ block_id: block }).where("id", "=", offer).execute();
    await takeDay(test.db, ana, counter);
    expect((await readings(id)).map(({ reason }) => reason)).toEqual(["kept-day", "kept-day"]);
  });

  it("ends at the port's midnight where the clocks change that day", async () => {
    await test.db.updateTable("port").set({ time_zone: "America/Los_Angeles" }).where("slug", "=", "laredo").execute();
    const row = {
      id: randomUUID(),
      role: "officer" as const,
      port_slug: "laredo",
      name: "Di",
      email: "di@port.example",
    };
    await test.db
      .insertInto("staff")
      .values({ ...row, created_at: at, updated_at: at })
      .execute();
    const morning = { port: "laredo", date: "2026-11-01", at: new Date("2026-11-01T07:00:00Z") };
    expect((await takeDay(test.db, mintStaffId(row.id), morning)).endsInMs, "of 25 hours").toBe(25 * 3_600_000);
  });

  it("goes when the account ends or has another port or task, and not before; a mark that is not ours ends nothing", async () => {
    const mark = dayMark(ana);
    const has = (port = "nogales", shown = mark) => hasDayEnded(test.db, { mark: shown, port });
    expect(await has()).toBe(false);
    expect(await has("laredo"), "another port's day").toBe(true);
    expect(
      await has(
        "nogales",
        mark.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      ),
    ).toBe(false);
    await test.db.updateTable("staff").set({ role: "analyst", port_slug: null }).where("id", "=", ana).execute();
    expect(await has()).toBe(true);
    await test.db
      .updateTable("staff")
      .set({ role: "officer", port_slug: "nogales", ended_at: at })
      .where("id", "=", ana)
      .execute();
    expect(await has()).toBe(true);
    await expect(takeDay(test.db, ana, counter)).rejects.toThrow("no-account");
  });
});
