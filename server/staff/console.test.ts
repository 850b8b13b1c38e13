import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#domain/staff/policy.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepOutcome } from "./check-in.ts";
import { lookUpAtCounter } from "./look-up-at-counter.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { seePastDraws } from "./past-draws.ts";
import { changeCapacity, seeBlock, seeBlocks } from "./port-blocks.ts";
import { keepRelation, readRelation, seeRelations } from "./relation-review.ts";
import { seeAppointments } from "./see-appointments.ts";
import { countPool, seeDays, seePorts } from "./see-ports.ts";
import { mintStaffId } from "./staff-session.ts";
import { decideUrgent, proposeUrgent, seeAskingUrgent, seeProposals } from "./urgent-flag.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-console-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T16:00:00Z");
const today = "2026-12-01";

describe.each(engines)("the console on %s", (engine) => {
  let test: TestDatabase;
  let block = "";
  const ana = mintStaffId(randomUUID());
  const bo = mintStaffId(randomUUID());

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: today });
    await layBlockForTests(test.db, { port: "laredo", code: 6, date: "2026-12-02" });
    for (const [id, name] of [
      [ana, "Ana"],
      [bo, "Bo"],
    ] as const) {
      const row = {
        id,
        name,
        email: `${name.toLowerCase()}@port.example`,
        role: "administrator" as Role,
        port_slug: null,
      };
      await test.db
        .insertInto("staff")
        .values({ ...row, created_at: at, updated_at: at })
        .execute();
    }
  });
  afterAll(() => test.remove());

  const auditOf = async (subject: string) =>
    (
      await test.db
        .selectFrom("audit")
        .select(["action", "reason"])
        .where("subject", "=", subject)
        .orderBy("at")
        .execute()
    ).map(({ action, reason }) => (reason ? `${action}: ${reason}` : action));

  const appoint = async (applicationId: string) => {
    const id = randomUUID();
    const offer = { id, application_id: applicationId, block_id: block, size: 2, run: null };
    await test.db
      .insertInto("offer")
      .values({ ...offer, state: "confirmed", made_at: at, expires_at: at, answered_at: at, checked_in_at: null })
      .execute();
    return id;
  };

  it("counts a party at each port that it accepts, and once in the pool", async () => {
    await makePartyForTests(test.db, { prefs: [3, 6] });
    await makePartyForTests(test.db, { prefs: [6] });
    const ports = await seePorts(test.db, ana);
    expect(ports.map(({ slug, parties, people, firstChoice }) => [slug, parties, people, firstChoice])).toEqual([
      ["nogales", 1, 2, 1],
      ["laredo", 2, 4, 1],
    ]);
    expect(await countPool(test.db, ana)).toEqual({ parties: 2, people: 4 });
  });

  it("shows the places of each port and day", async () => {
    expect(await seeDays(test.db, ana, { from: today, to: "2026-12-02" })).toEqual([
      { port: "nogales", date: today, capacity: 25, booked: 0 },
      { port: "laredo", date: "2026-12-02", capacity: 25, booked: 0 },
    ]);
  });

  it("changes a capacity with its reason, and never below what is booked", async () => {
    const change = { port: "nogales", block, reason: "more officers", at };
    expect(await changeCapacity(test.db, ana, { ...change, capacity: 30 })).toBe("kept");
    await test.db.updateTable("block").set({ booked: 28 }).where("id", "=", block).execute();
    expect(await changeCapacity(test.db, ana, { ...change, capacity: 27 })).toBe("booked");
    expect(await changeCapacity(test.db, ana, { ...change, port: "laredo", capacity: 40 })).toBe("no-blocks");
    expect(await seeBlock(test.db, ana, "nogales", block)).toMatchObject({ capacity: 30, booked: 28, time: "08:00" });
    expect(await seeBlocks(test.db, ana, "nogales", "2026-12-02")).toEqual([]);
    expect(await auditOf(`block/${block}`)).toEqual(["change-capacity: more officers"]);
  });

  it("lists the day without names, and keeps that its needs were counted", async () => {
    const { id } = await makePartyForTests(test.db, { prefs: [3] });
    await appoint(id);
    const { appointments, totals } = await seeAppointments(test.db, ana, { port: "nogales", date: today, at });
    expect(totals).toEqual({
      ...{ parties: 1, people: 2, infants: 0, needs: { wheelchair: 1 } },
      interpreters: [{ kind: "spoken", speaks: ["ht"], parties: 1 }],
      blocks: [{ time: "08:00", parties: 1, people: 2 }],
    });
    expect(JSON.stringify(appointments)).not.toContain("Ana");
    expect(appointments).toMatchObject([{ time: "08:00", size: 2, locale: "ht", state: "confirmed" }]);
    expect(await auditOf("port/nogales")).toEqual(["count-needs-of-day"]);
  });

  it("gives names only for an appointment of today at this port, and keeps who looked and why", async () => {
    const { id, handle } = await makePartyForTests(test.db, { prefs: [3] });
    const counter = { port: "nogales", date: today, at };
    const look = (change: object) =>
      lookUpAtCounter(test.db, ana, { shown: { handle }, reason: "check-in", counter: { ...counter, ...change } });
    expect(await look({})).toEqual({ refusal: "not-today" });
    await appoint(id);
    expect(await look({ port: "laredo" })).toEqual({ refusal: "not-today" });
    expect(await look({ date: "2026-12-02" })).toEqual({ refusal: "not-today" });
    expect(await auditOf(`application/${id}`)).toEqual([]);
    expect(await look({})).toMatchObject({ answers: { party: [{ givenNames: "Ana" }, { givenNames: "Bea" }] } });
    expect(await auditOf(`application/${id}`)).toEqual(["read-record: check-in"]);
  });

  it("keeps who came, and lets a slip be put right on the same day", async () => {
    const { id } = await makePartyForTests(test.db, { prefs: [3] });
    const offer = await appoint(id);
    const counter = { port: "nogales", date: today, at };
    const standing = async () =>
      (await test.db.selectFrom("application").select("standing").where("id", "=", id).executeTakeFirstOrThrow())
        .standing;
    const letters = async () =>
      (
        await test.db.selectFrom("letter").select("kind").where("application_id", "=", id).orderBy("kind").execute()
      ).map(({ kind }) => kind);
    await test.db.updateTable("application").set({ has_email: true }).where("id", "=", id).execute();
    expect(await keepOutcome(test.db, ana, { offer, outcome: "did-not-come", counter })).toBe(true);
    expect(await keepOutcome(test.db, ana, { offer, outcome: "did-not-come", counter })).toBe(true);
    expect(await standing()).toBe("paused");
    expect(await letters(), "who rests is told once").toEqual(["paused"]);
    expect(await keepOutcome(test.db, ana, { offer, outcome: "came", counter })).toBe(true);
    expect(await standing()).toBe("done");
    expect(await letters(), "and that it was put right").toEqual(["changed", "paused"]);
    const tomorrow = { ...counter, date: "2026-12-02" };
    expect(await keepOutcome(test.db, ana, { offer, outcome: "did-not-come", counter: tomorrow })).toBe(false);
    expect(await auditOf(`application/${id}`)).toEqual(["did-not-come", "did-not-come", "came"]);
  });

  it("calls a party urgent when one proposes it and another approves", async () => {
    const { id, handle } = await makePartyForTests(test.db, { prefs: [3], asksUrgent: true });
    const isUrgent = async () =>
      (await test.db.selectFrom("application").select("is_urgent").where("id", "=", id).executeTakeFirstOrThrow())
        .is_urgent;
    expect(await seeAskingUrgent(test.db, ana)).toEqual([{ handle, size: 2, registeredOn: "2026-10-01" }]);
    expect(await proposeUrgent(test.db, ana, { handle, reason: "medical", at })).toBe(true);
    expect(await proposeUrgent(test.db, bo, { handle, reason: "danger", at })).toBe(false);
    expect(await seeAskingUrgent(test.db, ana)).toEqual([]);
    const [proposal] = await seeProposals(test.db, ana);
    expect(proposal).toMatchObject({ handle, reason: "medical", proposedBy: "Ana", isOwn: true });
    const decision = { proposal: proposal!.id, isApproved: true, at };
    expect(await decideUrgent(test.db, ana, decision)).toBe(false);
    expect(await isUrgent()).toBe(false);
    expect(await decideUrgent(test.db, bo, decision)).toBe(true);
    expect(await decideUrgent(test.db, bo, decision)).toBe(false);
    expect(await isUrgent()).toBe(true);
    expect(await auditOf(`application/${id}`)).toEqual(["propose-urgent: medical", "approve-urgent: medical"]);
  });

  it("holds the rule of two persons in the database as well", async () => {
    const { id } = await makePartyForTests(test.db, { prefs: [3] });
    const own = { id: randomUUID(), application_id: id, reason: "other", proposed_by: ana, decided_by: ana };
    const insert = test.db
      .insertInto("urgent_proposal")
      .values({ ...own, proposed_at: at })
      .execute();
    await expect(insert).rejects.toThrow(/two_persons_decide/);
  });

  it("lets an adult added later count once a human has seen the relation", async () => {
    const { id, added, handle } = await makePartyForTests(test.db, { prefs: [3] });
    expect((await seeRelations(test.db, ana)).map(({ person }) => person)).toContain(added);
    expect(await readRelation(test.db, ana, { person: added, at })).toEqual({
      person: added,
      handle,
      names: "Bea",
      firstNames: "Ana",
      relation: "sibling",
    });
    await test.db.updateTable("application").set({ size: 1 }).where("id", "=", id).execute();
    expect(await keepRelation(test.db, ana, { person: added, counts: true, at })).toBe(true);
    expect(await keepRelation(test.db, bo, { person: added, counts: false, at })).toBe(false);
    const party = await test.db
      .selectFrom("application")
      .select(["cohort_on", "size"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(party).toEqual({ cohort_on: "2026-11-01", size: 2 });
    expect((await seeRelations(test.db, ana)).map(({ person }) => person)).not.toContain(added);
    expect(await auditOf(`application/${id}`)).toEqual(["read-record: relation"]);
  });

  it("shows past draws in numbers", async () => {
    const { id } = await makePartyForTests(test.db, { prefs: [3] });
    const run = { run: "20261201-1", state: "finished" as const, on_date: today, applications: 9, persons: 20 };
    const sealed = { root: new Uint8Array(32), reveal: new Uint8Array(32), parameters: "{}", ports: "{}" };
    await test.db
      .insertInto("draw_run")
      .values({ ...run, ...sealed, by_size: [9], frozen_at: at } as never)
      .execute();
    await test.db
      .insertInto("award")
      .values({ run: run.run, application_id: id, lane: "lottery", port_slug: "nogales", position: 0, size: 2 })
      .execute();
    expect(await seePastDraws(test.db, ana)).toMatchObject([
      { run: run.run, applications: 9, persons: 20, urgent: 0, seniority: 0, lottery: 1, people: 2 },
    ]);
  });
});
