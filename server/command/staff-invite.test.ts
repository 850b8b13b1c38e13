import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { staffEnd } from "./staff-end.ts";
import { staffInvite } from "./staff-invite.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-staff-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe("paso staff invite", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase("embedded");
  });
  afterAll(() => test.remove());

  const run = async (...args: string[]) => {
    const lines: string[] = [];
    return { code: await staffInvite(args, (line) => lines.push(line)), lines };
  };

  it("prints a link, and another one when it is asked again", async () => {
    const args = ["ana@port.example", "--role", "scheduler", "--name", "Ana López"];
    const first = await run(...args);
    expect(first.code).toBe(0);
    expect(first.lines[0]).toContain("Ana López");
    expect(first.lines[1]).toMatch(/^http:\/\/localhost:3000\/staff\/invitation\?i=[\w-]{22}$/);
    const second = await run(...args);
    expect(second.code).toBe(0);
    expect(second.lines[1]).not.toBe(first.lines[1]);
  });

  it("says in one sentence what is missing, then how it is written", async () => {
    for (const args of [[], ["ana@port.example"], ["ana@port.example", "--role=chief", "--name=A"], ["a", "--x"]]) {
      const { code, lines } = await run(...args);
      expect(code).toBe(2);
      expect(lines.at(-1)).toContain("npm run paso -- staff invite <email>");
    }
  });

  it("keeps the inviting, never the link, in the audit", async () => {
    const { lines } = await run("bo@port.example", "--role", "analyst", "--name", "Bo");
    const audit = JSON.stringify(await test.db.selectFrom("audit").selectAll().execute());
    expect(audit).toContain("bo@port.example");
    expect(audit).not.toContain(lines[1]?.split("i=")[1]);
  });

  it("ends an invitation that stands, once, and its address can be invited again", async () => {
    const args = ["cy@port.example", "--role", "auditor", "--name", "Cy"];
    await run(...args);
    const said: string[] = [];
    const end = (email: string) => staffEnd([email], (line) => said.push(line));
    expect([await end("cy@port.example"), await end("cy@port.example"), await end("nobody")]).toEqual([0, 2, 2]);
    expect(said[0]).toBe("Cy has ended, and opens nothing any more.");
    expect((await run(...args)).code).toBe(0);
  });
});
