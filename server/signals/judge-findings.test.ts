import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { NotAllowed } from "#server/staff/demand-right.ts";
import { layBlockForTests } from "#server/staff/party-for-tests.ts";
import { addStaffForTests } from "#server/staff/staff-for-tests.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { seeDigest } from "./digest.ts";
import { makeDisposition, withdrawDisposition } from "./dispositions.ts";
import { findSignals } from "./find-signals.ts";
import { seeInterviewNotes } from "./interview-notes.ts";
import { decidePlace, endPlace, proposePlace, seePlaces } from "./known-places.ts";
import { seeFinding, seeFindings } from "./see-findings.ts";
import { registerForTests, strangerForTests } from "./signals-for-tests.ts";
import { decideUnmasking, partiesAPage, proposeUnmasking, readUnmasked, seeUnmaskings } from "./unmasking.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-judge-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T16:00:00Z");
const today = "2026-12-01";
const daysLater = (days: number) => new Date(at.getTime() + days * 86_400_000);
const house = "412 Magnolia St, Houston, TX 77002";

describe.each(engines)("what humans conclude about findings on %s", (engine) => {
  let test: TestDatabase;
  const [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(() => mintStaffId(randomUUID())) as [
    ReturnType<typeof mintStaffId>,
    ReturnType<typeof mintStaffId>,
    ReturnType<typeof mintStaffId>,
  ];
  let finding = "";
  const parties: string[] = [];
  const auditOf = async (action: string) =>
    await test.db
      .selectFrom("audit")
      .select(["actor", "subject", "reason", "detail"])
      .where("action", "=", action)
      .execute();

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    const block = await layBlockForTests(test.db, { port: "nogales", code: 3, date: today });
    await addStaffForTests(test.db, { id: ana, name: "Ana", role: "analyst" });
    await addStaffForTests(test.db, { id: bo, name: "Bo", role: "analyst" });
    await addStaffForTests(test.db, { id: cy, name: "Cy", role: "officer" });
    for (let number = 0; number < 24; number++) {
      const port = number < 14 ? "nogales" : "laredo";
      parties.push(await registerForTests(test.db, { number, address: house, port, at }));
    }
    await test.db
      .insertInto("offer")
      .values({
        id: randomUUID(),
        application_id: parties[0] as string,
        block_id: block,
        size: 1,
        run: null,
        state: "confirmed",
        made_at: at,
        expires_at: at,
        answered_at: at,
        checked_in_at: null,
      })
      .execute();
    await findSignals(test.db, at);
    finding = (await seeFindings(test.db, ana, at))[0]?.id ?? "";
  });
  afterAll(() => test.remove());

  const ask = { kind: "ask-at-interview" as const, words: "Ask who gave the address.", expiresOn: "2027-01-31" };
  const notes = (when = at) => seeInterviewNotes(test.db, cy, { port: "nogales", date: today, at: when });

  it("show numbers only: no name, no address and no party", async () => {
    const seen = await seeFinding(test.db, ana, { id: finding, at });
    expect(seen).toMatchObject({ pattern: "strangers-at-one-address", count: 24, parties: 24, disposition: null });
    expect(seen?.measures.ports).toEqual([
      { port: "nogales", count: 14 },
      { port: "laredo", count: 10 },
    ]);
    const text = JSON.stringify(seen).toLowerCase();
    for (const word of ["magnolia", "ember", ...parties]) expect(text).not.toContain(word);
    expect(await seeFinding(test.db, ana, { id: "nothing", at })).toBeUndefined();
  });

  it("reach no port before a human has concluded, and then only what is to be asked", async () => {
    expect([await notes(), await seeDigest(test.db, cy, "2026-11-30")]).toEqual([[], []]);
    for (const kind of ["explained", "watch", "refer"] as const) {
      await makeDisposition(test.db, ana, { finding, disposition: { ...ask, kind }, at });
      expect(await notes()).toEqual([]);
    }
    expect(await makeDisposition(test.db, ana, { finding, disposition: ask, at })).toBe(true);
    const { handle } = await test.db
      .selectFrom("application")
      .select("handle")
      .where("id", "=", parties[0] as string)
      .executeTakeFirstOrThrow();
    expect(await notes()).toEqual([
      { id: finding, pattern: "strangers-at-one-address", words: ask.words, handles: [handle] },
    ]);
    expect(await auditOf("see-interview-notes")).toMatchObject([
      { actor: cy, subject: "port/nogales", detail: { date: today, parties: 1 } },
    ]);
    for (const elsewhere of [
      { port: "laredo", date: today },
      { port: "nogales", date: "2026-12-02" },
    ]) {
      await expect(seeInterviewNotes(test.db, cy, { ...elsewhere, at })).rejects.toThrow(NotAllowed);
    }
  });

  it("are told to every port in the week's letter, without a party", async () => {
    const [line, ...more] = await seeDigest(test.db, cy, "2026-11-30");
    expect([line, more]).toMatchObject([
      { kind: "ask-at-interview", words: ask.words, parties: 24, madeOn: today },
      [],
    ]);
    expect(await seeDigest(test.db, cy, "2026-12-07")).toEqual([]);
    expect(await seeDigest(test.db, cy, "2026-11-23")).toEqual([]);
  });

  it("stay with the finding over the nights, and end on their day", async () => {
    await registerForTests(test.db, { number: 30, address: house, port: "laredo", at: daysLater(1) });
    await findSignals(test.db, daysLater(1));
    expect(await seeFinding(test.db, ana, { id: finding, at: daysLater(1) })).toMatchObject({
      parties: 25,
      disposition: { ...ask, madeBy: "Ana" },
    });
    const held = async (instant: string) =>
      (await seeFinding(test.db, ana, { id: finding, at: new Date(instant) }))?.disposition;
    expect(await held("2027-01-30T23:59:59Z")).toMatchObject(ask);
    await test.db
      .withTables<SignalTables>()
      .updateTable("signals.disposition")
      .set({ expires_on: today })
      .where("ended_at", "is", null)
      .execute();
    expect(await notes()).toEqual([]);
    await makeDisposition(test.db, ana, { finding, disposition: ask, at });
    expect(await notes()).toHaveLength(1);
    expect(await held("2027-01-31T00:00:00Z")).toBeNull();
  });

  it("can be taken back, once, and no port hears of it again", async () => {
    expect(await withdrawDisposition(test.db, bo, { finding, at })).toBe(true);
    expect(await withdrawDisposition(test.db, bo, { finding, at })).toBe(false);
    expect([await notes(), await seeDigest(test.db, cy, "2026-11-30")]).toEqual([[], []]);
    expect((await auditOf("dispose-finding")).map(({ detail }) => (detail as { kind: string } | null)?.kind)).toEqual(
      expect.arrayContaining(["explained", "watch", "refer", "ask-at-interview"]),
    );
  });

  it("unmask nobody but for a case, with a second analyst, for a day, and each party is a reading", async () => {
    const read = (who = ana, when = at, page = 1) => readUnmasked(test.db, who, { finding, page, at: when });
    expect(await read()).toBeUndefined();
    const proposal = { finding, caseNumber: "HSI-7", at };
    expect(await proposeUnmasking(test.db, ana, proposal)).toBe(true);
    expect(await proposeUnmasking(test.db, bo, proposal)).toBe(false);
    const [asked] = await seeUnmaskings(test.db, ana, finding);
    expect(asked).toMatchObject({ caseNumber: "HSI-7", proposedBy: "Ana", isOwn: true, isApproved: null });
    const decision = { unmasking: asked?.id ?? "", isApproved: true, at };
    expect(await decideUnmasking(test.db, ana, decision)).toBe(false);
    expect([await read(), await auditOf("read-record")]).toEqual([undefined, []]);
    expect(await decideUnmasking(test.db, bo, decision)).toBe(true);
    expect(await read(ana, daysLater(1))).toBeUndefined();
    await expect(read(cy)).rejects.toThrow(NotAllowed);
    await test.db.updateTable("staff").set({ role: "analyst", port_slug: null }).where("id", "=", cy).execute();
    expect(await read(cy)).toBeUndefined();
    const seen = await read();
    expect(seen?.pages).toBe(3);
    expect(seen?.parties).toHaveLength(partiesAPage);
    expect(seen?.parties.every(({ address }) => address === house)).toBe(true);
    const last = await read(bo, at, 3);
    expect(last?.parties).toHaveLength(5);
    const readings = await auditOf("read-record");
    expect(readings.map(({ actor, reason }) => [actor, reason])).toEqual([
      ...Array(partiesAPage).fill([ana, "unmasked-finding"]),
      ...Array(5).fill([bo, "unmasked-finding"]),
    ]);
    expect(new Set(readings.map(({ subject }) => subject)).size).toBe(15);
    expect(JSON.stringify(seen)).toContain(strangerForTests(Number(/Ana(\d+)/.exec(JSON.stringify(seen))?.[1])));
    expect(JSON.stringify(readings)).not.toContain("ember");
  });

  it("know a place only when a second person agrees, until its day, and then flag nobody there", async () => {
    const place = {
      name: "Casa Magnolia",
      kind: "shelter" as const,
      address: "412 Calle Magnolia, Houston, Texas 77002",
      vouchedBy: "The diocese",
      expiresOn: "2027-06-30",
    };
    const knownNow = async (when = daysLater(1)) => {
      await findSignals(test.db, when);
      return (await seeFindings(test.db, ana, when))[0]?.known;
    };
    await proposePlace(test.db, ana, { place, at });
    const [seen] = await seePlaces(test.db, ana);
    expect(seen).toMatchObject({ ...place, isOwn: true, decidedBy: null });
    expect(await knownNow()).toBeNull();
    const decision = { place: seen?.id ?? "", isApproved: true, at };
    expect(await decidePlace(test.db, ana, decision)).toBe(false);
    expect(await knownNow()).toBeNull();
    expect(await decidePlace(test.db, bo, decision)).toBe(true);
    expect(await knownNow()).toBe("Casa Magnolia");
    expect(await knownNow(new Date("2027-05-30T00:00:00Z"))).toBe("Casa Magnolia");
    expect(await endPlace(test.db, bo, { place: seen?.id ?? "", at })).toBe(true);
    expect(await knownNow()).toBeNull();
    expect(await seePlaces(test.db, ana)).toEqual([]);
  });

  it("are gone when nobody finds them again and nothing holds", async () => {
    for (const party of parties) {
      await test.db
        .updateTable("application")
        .set({ wrapped_key: new Uint8Array(0) })
        .where("id", "=", party)
        .execute();
      await test.db
        .withTables<SignalTables>()
        .deleteFrom("signals.registration")
        .where("application_id", "=", party)
        .execute();
    }
    await findSignals(test.db, daysLater(2));
    expect(await seeFindings(test.db, ana, daysLater(2))).toEqual([]);
  });
});
