import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-helper-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe("paso organisation and paso helper", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase("embedded");
  });
  afterAll(() => test.remove());

  const run = async (...words: string[]) => {
    const lines: string[] = [];
    return { code: await runCommand(words, (line) => lines.push(line)), lines };
  };

  it("adds an organisation, invites its helper, lists both, and ends them", async () => {
    expect((await run("organisation", "list")).lines).toEqual(["There is no organisation."]);
    const added = await run("organisation", "add", "--name", " Puente Legal ", "--telephone", "+52 664");
    const id = /^Organisation ([0-9a-f]{8}), Puente Legal\./.exec(added.lines[0] ?? "")?.[1] ?? "";
    const invite = ["helper", "invite", "Noor@helps.example", "--name", "Noor", "--organisation", id];
    const invited = await run(...invite);
    expect(invited.code).toBe(0);
    expect(invited.lines[1]).toMatch(/^http:\/\/localhost:3000\/en\/helper\/invitation\?i=[\w-]{22}$/);
    const { lines } = await run("organisation", "list");
    expect(lines[0]).toBe(`${id}  stands  Puente Legal  +52 664`);
    expect(lines[1]).toMatch(/^ +invited +Noor, noor@helps\.example$/);
    expect((await run("helper", "end", "noor@helps.example")).code).toBe(0);
    expect((await run("helper", "end", "noor@helps.example")).code).toBe(2);
    expect((await run("organisation", "end", id)).code).toBe(0);
    expect((await run("organisation", "end", id)).code).toBe(2);
    expect((await run(...invite)).code).toBe(2);
    const audit = await test.db.selectFrom("audit").select(["action", "actor", "detail"]).orderBy("at").execute();
    const actions = ["add-organisation", "invite-helper", "end-helper-invitation", "end-organisation"];
    expect(audit.map(({ action }) => action)).toEqual(actions);
    expect(JSON.stringify(audit)).not.toContain(invited.lines[1]?.split("i=")[1]);
  });

  it("says in one sentence what is missing, then how it is written", async () => {
    for (const words of [["add"], ["add", "--name", " "], ["add", "--what=x"]]) {
      const { code, lines } = await run("organisation", ...words);
      expect(code, words.join(" ")).toBe(2);
      expect(lines.at(-1)).toContain("npm run paso -- organisation add");
    }
    for (const words of [["invite"], ["invite", "a@b.example", "--name=A", "--organisation=ffff"], ["invite", "a"]]) {
      const { code, lines } = await run("helper", ...words);
      expect(code, words.join(" ")).toBe(2);
      expect(lines.at(-1)).toContain("npm run paso -- helper invite <email>");
    }
  });
});
