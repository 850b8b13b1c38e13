import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { findNamed } from "./find-named.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { readNeeds } from "./read-needs.ts";
import { keepRelation, readRelation, seeRelations } from "./relation-review.ts";
import { addScheduler, addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";
import { decideUrgent, proposeUrgent, seeAskingUrgent, seeProposals } from "./urgent-flag.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-own-parties-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T16:00:00Z");
const [nogales, laredo] = [3, 6];

describe.each(engines)("an officer's parties on %s", (engine) => {
  let test: TestDatabase;
  let officer: StaffId;
  let scheduler: StaffId;
  let block = "";
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await layBlockForTests(test.db, { port: "nogales", code: nogales, date: "2026-12-20" });
    block = await layBlockForTests(test.db, { port: "laredo", code: laredo, date: "2026-12-20" });
    officer = mintStaffId(randomUUID());
    await addStaffForTests(test.db, { id: officer, name: "Cy", role: "officer" });
    scheduler = await addScheduler(test.db, "Di");
  });
  afterAll(() => test.remove());

  const party = (prefs: number[]) => makePartyForTests(test.db, { prefs, asksUrgent: true });
  const appoint = async (application_id: string, state: "confirmed" | "declined") => {
    const offer = { id: randomUUID(), application_id, block_id: block, size: 2, run: null, state };
    const moments = { made_at: at, expires_at: at, answered_at: at, checked_in_at: null };
    await test.db
      .insertInto("offer")
      .values({ ...offer, ...moments })
      .execute();
  };

  it("are those that would go to their port, and those alone, on every list", async () => {
    const [own, second, theirs] = [await party([nogales]), await party([laredo, nogales]), await party([laredo])];
    const [both, all] = [[own, second].map(({ handle }) => handle), [own, second, theirs].map(({ handle }) => handle)];
    const handles = (rows: { handle: string }[]) => rows.map(({ handle }) => handle);
    expect(handles(await seeAskingUrgent(test.db, officer))).toEqual(both);
    expect(handles(await seeAskingUrgent(test.db, scheduler))).toEqual(all);
    expect(handles(await seeRelations(test.db, officer)).toSorted()).toEqual(both);
    expect(handles(await seeRelations(test.db, scheduler)).toSorted()).toEqual(all);
    for (const handle of all) await proposeUrgent(test.db, scheduler, { handle, reason: "medical", at });
    expect(handles(await seeProposals(test.db, officer)).toSorted()).toEqual(both);
    expect(handles(await seeProposals(test.db, scheduler)).toSorted()).toEqual(all);
  });

  it("are not those with an appointment elsewhere, but again those that gave it back", async () => {
    const { id, handle, added } = await party([nogales, laredo]);
    const seen = async () => (await seeRelations(test.db, officer)).some((row) => row.handle === handle);
    expect([await seen(), (await findNamed(test.db, { person: added }, "nogales"))?.isOfPort]).toEqual([true, true]);
    await appoint(id, "declined");
    expect(await seen()).toBe(true);
    await appoint(id, "confirmed");
    expect([await seen(), (await findNamed(test.db, { person: added }, "nogales"))?.isOfPort]).toEqual([false, false]);
    expect(await findNamed(test.db, { handle }, "laredo")).toEqual({ subject: `application/${id}`, isOfPort: true });
    expect(await findNamed(test.db, { handle }, null)).toEqual({ subject: `application/${id}`, isOfPort: true });
  });

  it("of another port are read and judged by nobody of this one, and nothing is kept as a reading", async () => {
    const { id, handle, added: person } = await party([laredo]);
    expect(await proposeUrgent(test.db, scheduler, { handle, reason: "danger", at })).toBe(true);
    const open = test.db.selectFrom("urgent_proposal").select("id").where("application_id", "=", id);
    const { id: proposal } = await open.executeTakeFirstOrThrow();
    const attempts = [
      () => readNeeds(test.db, officer, { handle, at }),
      () => proposeUrgent(test.db, officer, { handle, reason: "medical", at }),
      () => decideUrgent(test.db, officer, { proposal, isApproved: true, at }),
      () => readRelation(test.db, officer, { person, at }),
      () => keepRelation(test.db, officer, { person, counts: true, at }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow("not-your-port");
    const subject = `application/${id}`;
    const read = () => test.db.selectFrom("audit").select("actor").where("subject", "=", subject).execute();
    expect(await read()).toEqual([{ actor: scheduler }]);
    expect((await readNeeds(test.db, scheduler, { handle, at }))?.needs?.details).toBe("the left ramp");
    expect(await read()).toHaveLength(2);
  });

  it("that nobody knows are not there, and no fault", async () => {
    for (const handle of ["9999999999", "no number", "\0"]) {
      expect(await findNamed(test.db, { handle }, "nogales")).toBeUndefined();
      expect(await readNeeds(test.db, officer, { handle: handle.replace("\0", "x"), at })).toBeUndefined();
    }
    expect(await findNamed(test.db, { person: "x" }, "nogales")).toBeUndefined();
    expect(await readRelation(test.db, officer, { person: randomUUID(), at })).toBeUndefined();
    expect(await decideUrgent(test.db, officer, { proposal: "x", isApproved: true, at })).toBe(false);
  });
});
