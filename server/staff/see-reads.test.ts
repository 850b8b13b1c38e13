import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { readLooks } from "#server/place/read-looks.ts";
import { readToCheck } from "./find-at-counter.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { readNeeds } from "./read-needs.ts";
import { readsOfPage, seeReaders, seeReads } from "./see-reads.ts";
import { mintStaffId } from "./staff-session.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-reads-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = (second: number) => new Date(Date.UTC(2026, 11, 1, 16, 0, second));

describe.each(engines)("the record of reads on %s", (engine) => {
  let test: TestDatabase;
  const [officer, scheduler, auditor] = [randomUUID(), randomUUID(), randomUUID()].map(mintStaffId) as [
    StaffId,
    StaffId,
    StaffId,
  ];
  let party: { id: string; handle: string };
  let other: { id: string; handle: string };
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await layBlockForTests(test.db, { port: "nogales", code: 3, date: "2026-12-01" });
    const people: [StaffId, string, Role, string | null][] = [
      [officer, "Xiomara Quispe", "officer", "nogales"],
      [scheduler, "Yusuf", "scheduler", null],
      [auditor, "Zita", "auditor", null],
    ];
    for (const [id, name, role, port_slug] of people) {
      const row = { id, name, role, port_slug, email: `${id}@port.example`, created_at: at(0), updated_at: at(0) };
      await test.db.insertInto("staff").values(row).execute();
    }
    party = await makePartyForTests(test.db, { prefs: [3] });
    other = await makePartyForTests(test.db, { prefs: [3] });
    await readToCheck(test.db, officer, {
      act: "make-secret-new",
      handle: party.handle,
      counter: { port: "nogales", at: at(1) },
    });
    await readNeeds(test.db, scheduler, { handle: party.handle, at: at(2) });
    await readNeeds(test.db, scheduler, { handle: other.handle, at: at(3) });
  });
  afterAll(() => test.remove());

  it("tells the auditor who read what, as what, where, when and why, and of the person the end of the number", async () => {
    const reads = await seeReads(test.db, auditor, { at: at(9) });
    const port = { name: "nogales", city: "-", timeZone: "America/Phoenix" };
    const ofScheduler = { action: "read-record", reader: "Y.", role: "scheduler", port: null, reason: "urgent-need" };
    const ofOfficer = { action: "read-record", reader: "X. Q.", role: "officer", port, reason: "person-asks" };
    expect(reads).toMatchObject([
      { ...ofScheduler, at: at(3), handle: `•• ${other.handle.slice(-2)}` },
      { ...ofScheduler, at: at(2), handle: `•• ${party.handle.slice(-2)}` },
      { ...ofOfficer, at: at(1), handle: `•• ${party.handle.slice(-2)}` },
    ]);
    expect(JSON.stringify(reads)).not.toMatch(/Xiomara|Quispe|Yusuf|Ana|Bea|left ramp/);
    expect(JSON.stringify(reads)).not.toContain(party.handle);
  });

  it("finds the readings of one party, or by one reader", async () => {
    const times = async (wanted: object) =>
      (await seeReads(test.db, auditor, { ...wanted, at: at(9) })).map((read) => read.at.getUTCSeconds());
    expect(await times({ handle: party.handle })).toEqual([2, 1]);
    expect(await times({ handle: "9999999999" })).toEqual([]);
    expect(await times({ reader: scheduler })).toEqual([3, 2]);
    expect(await times({ handle: party.handle, reader: officer })).toEqual([1]);
    expect(await seeReaders(test.db, auditor)).toEqual([
      { id: officer, name: "X. Q.", role: "officer", port: "nogales" },
      { id: scheduler, name: "Y.", role: "scheduler", port: null },
    ]);
  });

  it("keeps that an auditor looked, and at whose readings", async () => {
    const before = await test.db.selectFrom("audit").select("id").where("action", "=", "see-reads").execute();
    await seeReads(test.db, auditor, { handle: party.handle, at: at(10) });
    const kept = test.db.selectFrom("audit").select(["actor", "subject"]).where("action", "=", "see-reads");
    const rows = await kept.where("at", "=", at(10)).execute();
    expect(before.length).toBeGreaterThan(0);
    expect(rows).toEqual([{ actor: auditor, subject: `application/${party.id}` }]);
  });

  it("tells a party's people who looked as what, where and why, by no name, and nobody else's", async () => {
    const looks = await readLooks(test.db, mintPlaceId(party.id));
    expect(looks).toMatchObject([
      { at: at(2), role: "scheduler", port: null, reason: "urgent-need" },
      { at: at(1), role: "officer", port: { name: "nogales", timeZone: "America/Phoenix" }, reason: "person-asks" },
    ]);
    expect(JSON.stringify(looks)).not.toMatch(/Xiomara|Quispe|Yusuf/);
    expect(JSON.stringify(looks)).not.toContain(officer);
  });

  it("says as what somebody read then, not what they are now", async () => {
    await test.db.updateTable("staff").set({ role: "analyst" }).where("id", "=", scheduler).execute();
    expect((await readLooks(test.db, mintPlaceId(party.id)))[0]).toMatchObject({ role: "scheduler" });
    await test.db.updateTable("staff").set({ role: "scheduler" }).where("id", "=", scheduler).execute();
  });

  it("goes on to older readings without losing or repeating one, also where many are of one instant", async () => {
    const row = { action: "read-record", actor: scheduler, subject: `application/${other.id}`, reason: "safety" };
    const rows = Array.from({ length: readsOfPage + 7 }, () => ({ ...row, id: randomUUID(), at: at(30) }));
    await test.db.insertInto("audit").values(rows).execute();
    const first = await seeReads(test.db, auditor, { at: at(40) });
    const last = first.at(-1);
    if (!last) throw new Error("no reading");
    const rest = await seeReads(test.db, auditor, { before: { at: last.at, id: last.id }, at: at(40) });
    expect([first.length, rest.length]).toEqual([readsOfPage, 7 + 3]);
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(readsOfPage + 10);
  });
});
