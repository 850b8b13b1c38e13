import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Role, refusalFor, roles } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { log } from "#server/log.ts";
import { at, counter, date, functions, within } from "./data-doors-for-tests.ts";
import { endStaff } from "./end-staff.ts";
import { layBlockForTests, makePartyForTests, noteOfPartyForTests } from "./party-for-tests.ts";
import { mintStaffId } from "./staff-session.ts";

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
      ...(await noteOfPartyForTests(test.db, id)),
    };
    const check = { id: randomUUID(), handle, seen: "confirmed", matches: ["names"], way: "number", agoMs: 0 };
    const choice = { isApproved: true, counts: true, capacity: 40, kind: "merge", start: "0000", run: "x" };
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
      const about = where === "of-party" ? { isOwnParty: port === "nogales" } : {};
      const place = where === "at-port" ? "nogales" : null;
      const refusal = role ? refusalFor({ role, port }, act, place, { fromToday: 0, ...about }) : "no-account";
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
});
