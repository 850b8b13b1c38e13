import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addToAudit } from "#server/audit.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import type { Signed } from "#server/keys/signing-key.ts";
import { chainAudit } from "./chain-audit.ts";
import { readAuditHeads, signAuditHead } from "./sign-audit-head.ts";
import { verifyAudit } from "./verify-audit.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-audit-"));
const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 26, 12, minutes));
const later = minute(24 * 60);

describe.each(engines)("the audit on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());
  beforeEach(async () => {
    await sql`truncate audit, audit_link, audit_head`.execute(test.db);
    for (let at = 1; at <= 6; at += 1) await add(at);
    await signAuditHead(test.db, minute(10));
  });

  const add = (at: number) =>
    addToAudit(test.db, { at: minute(at), actor: "system", action: `act-${at}`, detail: { b: at, a: "é" } });
  const faults = async (held?: Signed[]) => (await verifyAudit(test.db, { at: later, ...(held && { held }) })).faults;
  const behindItsBack = async (change: string) => {
    for (const table of ["audit", "audit_link", "audit_head"]) {
      await sql.raw(`alter table ${table} disable trigger all`).execute(test.db);
    }
    await sql.raw(change).execute(test.db);
    for (const table of ["audit", "audit_link", "audit_head"]) {
      await sql.raw(`alter table ${table} enable trigger all`).execute(test.db);
    }
  };

  it("is whole as it was kept, and each row is linked once, whoever links", async () => {
    for (let at = 11; at <= 40; at += 1) await add(at);
    await Promise.all(Array.from({ length: 4 }, () => chainAudit(test.db, "new")));
    expect(await verifyAudit(test.db, { at: later })).toEqual({ rows: 36, heads: 1, faults: [] });
  });

  it("links a row that was kept late, and one with an old time at the next head", async () => {
    await chainAudit(test.db, "new");
    await add(0);
    expect(await chainAudit(test.db, "new")).toBe(1);
    await add(-600);
    expect(await chainAudit(test.db, "new")).toBe(0);
    await signAuditHead(test.db, minute(11));
    expect(await faults()).toEqual([]);
  });

  it("is changed by nobody through the database's ordinary way", async () => {
    await expect(sql`update audit set actor = 'system'`.execute(test.db)).rejects.toThrow("never changed");
  });

  it.each([
    ["a row that was changed", "update audit set reason = 'other' where action = 'act-3'", /was changed/],
    ["a row whose time was changed", "update audit set at = at + interval '1 s' where action = 'act-3'", /was changed/],
    ["a row that was taken out", "delete from audit where action = 'act-2'", /was taken out/],
    ["a row taken out with its link", "delete from audit_link where seq = 2", /are missing|stands in no link/],
    ["an end that was cut off", "delete from audit_link where seq > 4", /a head was signed at 6/],
    [
      "a head that nobody signed",
      `update audit_head set statement = replace(statement, '"seq":6', '"seq":5')`,
      /not signed/,
    ],
    [
      "two rows that were exchanged",
      "update audit set action = case action when 'act-2' then 'act-3' else 'act-2' end where action in ('act-2', 'act-3')",
      /was changed/,
    ],
  ])("shows %s", async (_what, change, sentence) => {
    await behindItsBack(change);
    expect((await faults()).join("\n")).toMatch(sentence);
  });

  it("shows a row that was put in long ago and never linked", async () => {
    await add(7);
    expect(await faults()).toEqual([expect.stringMatching(/stands in no link/)]);
  });

  it("shows a chain that was made anew, to whoever kept a head", async () => {
    const held = await readAuditHeads(test.db, 10);
    await sql`truncate audit_link, audit_head`.execute(test.db);
    await behindItsBack("update audit set reason = 'other' where action = 'act-3'");
    await signAuditHead(test.db, minute(12));
    expect(await faults()).toEqual([]);
    expect(await faults(held)).toEqual([expect.stringMatching(/is not the one whose head was signed/)]);
  });

  it("is whole after rows were forgotten in their time", async () => {
    await sql`delete from audit where action in ('act-1', 'act-2')`.execute(test.db);
    const inThreeYears = new Date(later.getTime() + 3 * 365 * 86_400_000);
    expect((await verifyAudit(test.db, { at: inThreeYears })).faults).toEqual([]);
  });
});
