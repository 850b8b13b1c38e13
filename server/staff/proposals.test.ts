import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { decideReseating, proposeClosure } from "#server/reseat/reseatings.ts";
import { decidePlace, proposePlace, seePlaces } from "#server/signals/known-places.ts";
import { decideUnmasking, proposeUnmasking, seeUnmaskings } from "#server/signals/unmasking.ts";
import { endStaff } from "./end-staff.ts";
import { addStaffForTests } from "./staff-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";
import { decideUrgent, proposeUrgent, seeProposals } from "./urgent-flag.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-proposals-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T12:00:00Z");

describe.each(engines)("a proposal on %s", (engine) => {
  let test: TestDatabase;
  let second: Record<"scheduler" | "analyst", StaffId>;
  const added = async (role: "scheduler" | "analyst") => {
    const id = mintStaffId(randomUUID());
    await addStaffForTests(test.db, { id, name: `n${id}`, role });
    return id;
  };
  const addFinding = async () => {
    const id = randomUUID();
    const times = { first_found_at: at, last_found_at: at };
    const row = { id, pattern: "strangers-at-one-address", count: 1, parties: 3, measures: "{}", ...times } as const;
    await test.db.withTables<SignalTables>().insertInto("signals.finding").values(row).execute();
    return id;
  };
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
    second = { scheduler: await added("scheduler"), analyst: await added("analyst") };
  });
  afterAll(() => test.remove());

  const urgent = async (by: StaffId) => {
    const place = await addPlace(test.db);
    const party = test.db.selectFrom("application").select("handle").where("id", "=", place);
    const { handle } = await party.executeTakeFirstOrThrow();
    expect(await proposeUrgent(test.db, by, { handle, reason: "medical", at })).toBe(true);
    const proposal = (await seeProposals(test.db, second.scheduler)).find((each) => each.handle === handle)?.id ?? "";
    return (isApproved: boolean) => decideUrgent(test.db, second.scheduler, { proposal, isApproved, at });
  };
  const closure = async (by: StaffId) => {
    const days = { from: "2026-12-20", to: "2026-12-20" };
    const proposal = await proposeClosure(test.db, by, { port: "nogales", ...days, reason: "storm", at });
    return (isApproved: boolean) => decideReseating(test.db, second.scheduler, { proposal, isApproved, at });
  };
  const knownPlace = async (by: StaffId) => {
    const name = randomUUID();
    const place = { name, kind: "shelter", address: "192.0.2.7", vouchedBy: "x", expiresOn: "2027-01-01" } as const;
    await proposePlace(test.db, by, { place, at });
    const id = (await seePlaces(test.db, second.analyst)).find((each) => each.name === name)?.id ?? "";
    return (isApproved: boolean) => decidePlace(test.db, second.analyst, { place: id, isApproved, at });
  };

  const unmasking = async (by: StaffId) => {
    const finding = await addFinding();
    await proposeUnmasking(test.db, by, { finding, caseNumber: "7", at });
    const [asked] = await seeUnmaskings(test.db, second.analyst, finding);
    const proposal = { unmasking: asked?.id ?? "", at };
    return (isApproved: boolean) => decideUnmasking(test.db, second.analyst, { ...proposal, isApproved });
  };

  it.each([
    ["scheduler", "urgency", urgent],
    ["scheduler", "a closure", closure],
    ["analyst", "a known place", knownPlace],
    ["analyst", "the names of a finding", unmasking],
  ] as const)(
    "of an account that has ended, or was set up anew since, is not approved: %s, %s",
    async (role, _, of) => {
      const by = await added(role);
      const now = (more: { ended_at?: Date | null; renewed_at?: Date | null }) =>
        test.db.updateTable("staff").set(more).where("id", "=", by).execute();
      const [first, other] = [await of(by), await of(by)];
      await now({ ended_at: at });
      expect(await first(true)).toBe(false);
      await now({ ended_at: null, renewed_at: at });
      expect([await first(true), await other(false)]).toEqual([false, true]);
      await now({ renewed_at: new Date(at.getTime() - 1) });
      expect(await first(true)).toBe(true);
    },
  );

  it("is taken back when its account ends, and what was decided stays", async () => {
    const by = await added("scheduler");
    const [decided] = [await urgent(by), await urgent(by), await closure(by)];
    expect(await decided(true)).toBe(true);
    const { email } = await test.db.selectFrom("staff").select("email").where("id", "=", by).executeTakeFirstOrThrow();
    await endStaff(test.db, "command-line", { email, at });
    const left = (["urgent_proposal", "reseating"] as const).map((table) =>
      test.db.selectFrom(table).select("is_approved").where("proposed_by", "=", by).execute(),
    );
    expect(await Promise.all(left)).toEqual([[{ is_approved: true }], []]);
    const audit = test.db.selectFrom("audit").select(["actor", "detail"]).where("action", "=", "take-back-proposal");
    const row = { actor: "command-line", detail: { proposedBy: by } };
    expect(await audit.execute()).toEqual([row, row]);
  });
});
