import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { keepMet } from "#server/equity/met-counts.ts";
import { PUT } from "./route.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-refused-"));

let test: TestDatabase;
beforeAll(async () => {
  test = await makeTestDatabase("embedded");
});
afterAll(() => test.remove());

async function refused(body: string, type: string): Promise<string[]> {
  const id = newId();
  const asked = { method: "PUT", body, headers: { "Content-Type": type } };
  const request = new Request(`http://localhost/api/v1/applications/${id}`, asked);
  expect((await PUT(request, { params: Promise.resolve({ uuid: id }) })).status).toBe(422);
  await keepMet(test.db);
  const rows = await test.db.selectFrom("equity_met").selectAll().where("compared_by", "=", "language").execute();
  return rows.map((row) => `${row.event} ${row.group_name} ${row.page} ${row.count}`);
}

it("counts once each page of a device's answers that was not taken, and nothing of a program's", async () => {
  expect(await refused("{}", "application/json")).toEqual([]);
  const form = "language=fr&party.length=1&contact.email=Chidinma&contact.phone=Chidinma";
  const counted = await refused(form, "application/x-www-form-urlencoded");
  expect(counted).toEqual(expect.arrayContaining(["refused fr contact 1", "refused fr person 1"]));
  expect(counted.every((line) => /^refused fr [a-z]+ 1$/.test(line))).toBe(true);
});
