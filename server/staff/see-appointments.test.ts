import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepOutcome } from "./check-in.ts";
import { lookUpAtCounter } from "./look-up-at-counter.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { seeAppointments } from "./see-appointments.ts";
import { seeComingDays } from "./see-coming-days.ts";
import { addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-see-day-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const today = "2026-12-01";
/** Ten in the evening of the first in Phoenix. */
const at = new Date("2026-12-02T05:00:00Z");
const on = (date: string) => ({ port: "nogales", date, at });

describe.each(engines)("the days of a port on %s", (engine) => {
  let test: TestDatabase;
  const officer = mintStaffId(randomUUID());
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await layBlockForTests(test.db, { port: "nogales", code: 3, date: today });
    await addStaffForTests(test.db, { id: officer, name: "Ana", role: "officer" });
  });
  afterAll(() => test.remove());

  const blocks = new Map<string, string>();
  async function appointed(date: string) {
    const block = blocks.get(date) ?? (await layBlockForTests(test.db, { port: "nogales", code: 3, date }));
    blocks.set(date, block);
    const party = await makePartyForTests(test.db, { prefs: [3] });
    const offer = { id: randomUUID(), application_id: party.id, block_id: block, size: 2, run: null };
    await test.db
      .insertInto("offer")
      .values({ ...offer, state: "confirmed", made_at: at, expires_at: at, answered_at: at, checked_in_at: null })
      .execute();
    return { ...party, offer: offer.id };
  }
  const look = (handle: string, date: string) =>
    lookUpAtCounter(test.db, officer, { shown: { handle }, reason: "check-in", counter: on(date) });

  it("are open to an officer from yesterday to a week ahead, by the port's own clocks; the counter until today", async () => {
    const { handle } = await appointed("2026-12-08");
    const see = async (date: string) => (await seeAppointments(test.db, officer, on(date))).totals.parties;
    for (const [date, parties] of [["2026-11-30", 0] as const, [today, 0] as const, ["2026-12-08", 1] as const]) {
      expect(await see(date), date).toBe(parties);
    }
    for (const date of ["2026-11-29", "2026-12-09"]) await expect(see(date)).rejects.toThrow("not-your-day");
    for (const date of ["2026-11-30", today]) expect(await look(handle, date)).toEqual({ refusal: "not-today" });
    for (const date of ["2026-11-29", "2026-12-02"]) await expect(look(handle, date)).rejects.toThrow("not-your-day");
  });

  it("say what to prepare, in numbers; each that is looked at is kept as one reading", async () => {
    await appointed("2026-12-03");
    const { appointments, totals } = await seeAppointments(test.db, officer, on("2026-12-03"));
    expect(appointments).toMatchObject([{ needs: ["wheelchair"], interpreter: "spoken", speaks: ["ht"], infants: 0 }]);
    expect(totals.interpreters).toEqual([{ kind: "spoken", speaks: ["ht"], parties: 1 }]);
    const readings = await test.db
      .selectFrom("audit")
      .select("detail")
      .where("action", "=", "count-needs-of-day")
      .execute();
    expect(readings.map(({ detail }) => (detail as { date?: string } | null)?.date)).toEqual([
      "2026-12-08",
      "2026-12-03",
    ]);
  });

  it("are listed without a reading: yesterday and the week ahead, with how many are expected", async () => {
    await appointed("2026-11-30");
    await appointed("2026-11-29");
    await appointed("2026-12-09");
    const before = await test.db.selectFrom("audit").select("id").execute();
    expect(await seeComingDays(test.db, officer, on(today))).toEqual([
      { date: "2026-11-30", blocks: 1, parties: 1, people: 2 },
      { date: "2026-12-03", blocks: 1, parties: 1, people: 2 },
      { date: "2026-12-08", blocks: 1, parties: 1, people: 2 },
    ]);
    expect(await test.db.selectFrom("audit").select("id").execute()).toEqual(before);
  });

  it("let an officer record on the day after that a party came, at a time of its own day", async () => {
    const { offer, handle } = await appointed("2026-11-30");
    expect(await keepOutcome(test.db, officer, { offer, outcome: "came", counter: on("2026-11-30") })).toBe(true);
    // The last second of the thirtieth in Phoenix.
    expect(await look(handle, "2026-11-30")).toMatchObject({ state: "came", cameAt: new Date("2026-12-01T06:59:59Z") });
  });
});
