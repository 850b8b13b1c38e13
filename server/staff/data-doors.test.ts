import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Role, refusalFor, roles, type StaffAct } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { endStaff } from "./end-staff.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

const at = new Date("2026-12-01T16:00:00Z");
const date = "2026-12-01";
const counter = { port: "nogales", date, at };

/** Whose task a function is, whether at a port, and what it is asked beside who asks. Written by hand. */
const functions: Record<string, [act: StaffAct, where: "at-port" | "anywhere", ...asked: unknown[]]> = {
  seePorts: ["see-overview", "anywhere"],
  countPool: ["see-overview", "anywhere"],
  seeDays: ["see-overview", "anywhere", { from: date, to: date }],
  seePort: ["see-port", "at-port", "nogales"],
  seeBlocks: ["see-port", "at-port", "nogales", date],
  seeBlock: ["see-port", "at-port", "nogales", randomUUID()],
  changeCapacity: ["edit-capacity", "at-port"],
  seePatterns: ["see-port", "at-port", "nogales"],
  addPattern: ["edit-capacity", "at-port"],
  endPattern: ["edit-capacity", "at-port"],
  seeExceptions: ["see-port", "at-port", "nogales", date],
  setException: ["edit-capacity", "at-port"],
  endException: ["edit-capacity", "at-port"],
  seeAppointments: ["check-in", "at-port"],
  lookUpAtCounter: ["check-in", "at-port"],
  keepOutcome: ["check-in", "at-port"],
  takeDay: ["keep-day", "at-port"],
  keepOfflineCheck: ["check-in", "at-port"],
  seeStates: ["check-in", "at-port"],
  endHelpersAtCounter: ["check-in", "at-port"],
  findByName: ["make-secret-new", "at-port"],
  readToCheck: ["make-secret-new", "at-port"],
  makeSecretAtCounter: ["make-secret-new", "at-port"],
  readToCorrect: ["correct-answers", "at-port"],
  correctAtCounter: ["correct-answers", "at-port"],
  offerAgain: ["correct-answers", "at-port"],
  seePastDraws: ["see-draws", "anywhere"],
  runDrawNow: ["run-draw", "anywhere", at],
  seeComingRuns: ["commit-draw", "anywhere", date],
  commitAhead: ["commit-draw", "anywhere", at],
  signCommitment: ["commit-draw", "anywhere"],
  seeCancellable: ["cancel-draw", "anywhere", date],
  proposeCancelling: ["cancel-draw", "anywhere", { run: "20260101-1", because: "A reason.", at }],
  decideCancelling: ["cancel-draw", "anywhere"],
  seeAskingUrgent: ["propose-urgent", "anywhere"],
  proposeUrgent: ["propose-urgent", "anywhere"],
  readNeeds: ["read-needs", "anywhere"],
  seeProposals: ["approve-urgent", "anywhere"],
  decideUrgent: ["approve-urgent", "anywhere"],
  seeReseatings: ["see-reseatings", "anywhere", at],
  seeReseating: ["see-reseatings", "anywhere"],
  proposeClosure: ["propose-reseating", "anywhere"],
  proposeSafety: ["propose-reseating", "anywhere"],
  proposeCut: ["propose-reseating", "anywhere"],
  proposeLift: ["propose-reseating", "anywhere"],
  seeWalkIns: ["check-in", "at-port"],
  keepWalkIn: ["check-in", "at-port"],
  undoWalkIn: ["check-in", "at-port"],
  seeReserved: ["edit-capacity", "at-port", "nogales", date],
  reserveWalkIns: ["edit-capacity", "at-port"],
  decideReseating: ["approve-reseating", "anywhere"],
  seeHandovers: ["propose-handover", "anywhere", at],
  proposeHandover: ["propose-handover", "anywhere"],
  decideHandover: ["approve-handover", "anywhere"],
  countWork: ["see-work", "anywhere", at],
  seeWork: ["see-work", "anywhere", { kind: "lapsing", page: 1, at }],
  countLetters: ["see-letters", "anywhere", at],
  sendLetterAgain: ["send-letter-again", "anywhere"],
  seeCorrections: ["correct-letters", "anywhere"],
  proposeCorrection: ["correct-letters", "anywhere"],
  decideCorrection: ["correct-letters", "anywhere"],
  seeLetters: ["see-letters", "anywhere", { state: "sent", page: 1, at }],
  readContact: ["reach-party", "at-port"],
  seeRelations: ["judge-relation", "anywhere"],
  readRelation: ["judge-relation", "anywhere"],
  keepRelation: ["judge-relation", "anywhere"],
  countDuplicates: ["see-duplicates", "anywhere"],
  seeDuplicates: ["see-duplicates", "anywhere", { state: "open", page: 1 }],
  seeDuplicate: ["judge-duplicate", "anywhere", { pair: randomUUID(), at }],
  keepApart: ["judge-duplicate", "anywhere", { pair: randomUUID(), at }],
  proposeDuplicate: ["judge-duplicate", "anywhere", { pair: randomUUID(), kind: "merge", at }],
  decideDuplicate: ["judge-duplicate", "anywhere", { pair: randomUUID(), isApproved: true, at }],
  addOrganisation: ["vouch-for-organisations", "anywhere"],
  endOrganisation: ["vouch-for-organisations", "anywhere"],
  endHelper: ["vouch-for-organisations", "anywhere"],
  inviteHelper: ["vouch-for-organisations", "anywhere"],
  listOrganisations: ["vouch-for-organisations", "anywhere", at],
  seeFindings: ["see-trends", "anywhere", at],
  seeFinding: ["see-trends", "anywhere"],
  seeUnmaskings: ["see-trends", "anywhere", randomUUID()],
  makeDisposition: ["judge-trend", "anywhere"],
  withdrawDisposition: ["judge-trend", "anywhere"],
  proposeUnmasking: ["unmask-trend", "anywhere"],
  decideUnmasking: ["unmask-trend", "anywhere"],
  readUnmasked: ["unmask-trend", "anywhere"],
  seePlaces: ["keep-known-places", "anywhere"],
  proposePlace: ["keep-known-places", "anywhere"],
  decidePlace: ["keep-known-places", "anywhere"],
  endPlace: ["keep-known-places", "anywhere"],
  seeDigest: ["see-digest", "anywhere", date],
  seeEquity: ["see-equity", "anywhere", { from: date }],
  seeInterviewNotes: ["check-in", "at-port"],
  seeReads: ["see-reads", "anywhere"],
  seeReaders: ["see-reads", "anywhere"],
  seeColleagues: ["recover-staff", "anywhere"],
  seeRecoveries: ["recover-staff", "anywhere", at],
  seeUntold: ["recover-staff", "anywhere", at],
  seeRecovery: ["recover-staff", "anywhere"],
  proposeRecovery: ["recover-staff", "anywhere"],
  decideRecovery: ["recover-staff", "anywhere"],
};
/** They are what the others begin with, or about one's own sign-in alone, and no door. */
const within = ["demandRight", "keepException", "demandVoucher", "readApplication", "markOutcome", "proveAgain"];

const server = join(import.meta.dirname, "..");
/** Every function that a member of staff is named to, found in the tree, with the file that it is in. */
const found = readdirSync(server, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .flatMap((path) => {
    const source = readFileSync(join(server, path), "utf8");
    const named = /export (?:async )?function (\w+)\(\s*\w+: [^,()]+,\s*\w+: (?:StaffId|Voucher)\b/g;
    return [...source.matchAll(named)].map(([, name = ""]) => ({ name, file: join(server, path) }));
  })
  .filter(({ name }) => !within.includes(name));

it("every function that staff read or change with has an act of the policy, written by hand", () => {
  expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(functions).toSorted());
});

it("pages open no record by themselves", () => {
  const app = join(server, "../app");
  const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
  const opening = files.filter((path) => readFileSync(join(app, path), "utf8").includes("staff/read-application"));
  expect(opening).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), "paso-data-doors-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("the functions of staff on %s", (engine) => {
  let test: TestDatabase;
  let asked: Record<string, unknown>;
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    const block = await layBlockForTests(test.db, { port: "nogales", code: 3, date });
    await layBlockForTests(test.db, { port: "laredo", code: 6, date });
    const { id, handle, added } = await makePartyForTests(test.db, { prefs: [3], asksUrgent: true });
    const offer = { id: randomUUID(), application_id: id, block_id: block, size: 2, run: null };
    await test.db
      .insertInto("offer")
      .values({ ...offer, state: "confirmed", made_at: at, expires_at: at, answered_at: at, checked_in_at: null })
      .execute();
    const identity = { givenNames: "Bea", birth: { precision: "day", year: 1990, month: 1, day: 1 } };
    const word = { reason: "check-in", outcome: "came", checks: [], name: "Casa", telephone: "", email: "a@b.example" };
    const thing = {
      handle,
      shown: { handle },
      block,
      person: added,
      offer: offer.id,
      identity,
      id: randomUUID(),
      organisation: "0000",
    };
    const check = { id: randomUUID(), handle, seen: "confirmed", matches: ["names"], way: "number", agoMs: 0 };
    const choice = { isApproved: true, counts: true, capacity: 40, proposal: randomUUID(), start: "0000", run: "x" };
    const correction = { act: "make-secret-new", index: 0, revision: 0, typed: {}, reading: { today: date } };
    asked = { ...correction, ...word, ...thing, ...choice, ...counter, counter, check: { ...check, outcome: "came" } };
  });
  afterAll(() => test.remove());

  async function addStaff(role: Role, port: string | null): Promise<StaffId> {
    const id = randomUUID();
    const row = { id, role, port_slug: port, name: "Ana", email: `${id}@port.example` };
    await test.db
      .insertInto("staff")
      .values({ ...row, created_at: at, updated_at: at })
      .execute();
    return mintStaffId(id);
  }
  async function addEnded(): Promise<StaffId> {
    const id = await addStaff("administrator", null);
    await endStaff(test.db, "command-line", { email: `${id}@port.example`, at });
    return id;
  }
  const tables = ["application", "block", "offer", "person", "urgent_proposal", "relation_review", "draw_run"] as const;
  const more = [
    "draw_commitment",
    "organisation",
    "helper_invitation",
    "new_secret",
    "correction",
    "staff",
    "audit",
  ] as const;
  const state = () => Promise.all([...tables, ...more].map((table) => test.db.selectFrom(table).selectAll().execute()));
  async function call(name: string, staff: StaffId) {
    const { file = "" } = found.find((each) => each.name === name) ?? {};
    const door = ((await import(file)) as Record<string, (...args: unknown[]) => Promise<unknown>>)[name];
    const [, , ...given] = functions[name] ?? [];
    return door?.(test.db, staff, ...(given.length > 0 ? given : [asked]));
  }

  const askers: Record<string, { role?: Role; port?: string; add: () => Promise<StaffId> }> = {
    "nobody whom we know": { add: async () => mintStaffId(randomUUID()) },
    "an account that has ended": { add: addEnded },
    ...Object.fromEntries(
      roles
        .filter((role) => role !== "officer")
        .map((role) => [`the role ${role}`, { role, add: () => addStaff(role, null) }]),
    ),
    "an officer of another port": { role: "officer", port: "laredo", add: () => addStaff("officer", "laredo") },
    "an officer of this port": { role: "officer", port: "nogales", add: () => addStaff("officer", "nogales") },
  };

  for (const [who, { role, port = null, add }] of Object.entries(askers)) {
    const refused = Object.entries(functions).flatMap(([name, [act, where]]) => {
      const place = where === "at-port" ? "nogales" : null;
      const refusal = role ? refusalFor({ role, port }, act, place, { isToday: true }) : "no-account";
      return refusal ? [{ name, act, refusal }] : [];
    });
    let staff: Promise<StaffId> | undefined;
    it.each(refused)(`$name is refused to ${who}, with a line of the log: $refusal`, async ({ name, act, refusal }) => {
      staff ??= add();
      const asks = await staff;
      const before = await state();
      warned.mockClear();
      await expect(call(name, asks)).rejects.toThrow(`a member of staff was refused: ${act}, ${refusal}`);
      expect(warned).toHaveBeenCalledWith("a member of staff was refused", { refusal, act });
      expect(await state()).toEqual(before);
    });
  }

  it("an officer sees the counter of today only, by the port's own clocks", async () => {
    const officer = await addStaff("officer", "nogales");
    const { seeAppointments } = await import("./see-appointments.ts");
    const lateThere = new Date("2026-12-02T05:00:00Z"); // ten in the evening of the first in Phoenix
    const see = (day: string) => seeAppointments(test.db, officer, { port: "nogales", date: day, at: lateThere });
    expect((await see(date)).totals.parties).toBe(1);
    await expect(see("2026-12-02")).rejects.toThrow("not-your-day");
  });
});
