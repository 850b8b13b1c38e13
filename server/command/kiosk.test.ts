import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lastPeriod } from "#domain/equity/four-weeks.ts";
import { todayUtc } from "#server/clock.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { countUse } from "#server/kiosk/kiosk-use.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-kiosk-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe("paso kiosk", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase("embedded");
  });
  afterAll(() => test.remove());

  const run = async (...words: string[]) => {
    const lines: string[] = [];
    return { code: await runCommand(["kiosk", ...words], (line) => lines.push(line)), lines };
  };

  it("prints a code once, lists the kiosk, and ends it", async () => {
    expect((await run("list")).lines).toEqual(["There is no kiosk."]);
    const added = await run("add", "--place", " Casa del Migrante ");
    expect(added.code).toBe(0);
    expect(added.lines[1]).toBe("http://localhost:3000/kiosk");
    expect(added.lines[2]).toMatch(/^\d{4} \d{4} \d{3} \d{3}$/);
    const id = /^Kiosk ([0-9a-f]{8}) at Casa del Migrante\./.exec(added.lines[0] ?? "")?.[1] ?? "";
    const { lines } = await run("list");
    expect(lines.join()).toMatch(new RegExp(`^${id}  waits for its code  never seen +Casa del Migrante$`));
    expect(lines.join()).not.toContain(added.lines[2]);
    expect(await run("end", id)).toEqual({ code: 0, lines: [`Kiosk ${id} at Casa del Migrante has ended.`] });
    expect((await run("list")).lines.join()).toContain(" ended ");
    expect((await run("end", id)).code).toBe(2);
  });

  it("tells how kiosks are used, and no small number", async () => {
    const at = new Date(lastPeriod(todayUtc()).until);
    for (let n = 0; n < 11; n += 1) await countUse(test.db, { what: "begun", locale: "ht", at });
    for (let n = 0; n < 11; n += 1) await countUse(test.db, { what: "begun", locale: "ar", at });
    await countUse(test.db, { what: "left", locale: "ht", page: "contact", at });
    await countUse(test.db, { what: "left", locale: "ht", page: "needs", at: new Date() });
    const { lines } = await run("use");
    expect(lines.join("\n")).toMatch(/begun +ar \d\d +11\n +begun +ht \d\d +withheld\n +left +ht \d\d +withheld\n/);
    expect(lines.at(-1)).toMatch(/left +ht contact +withheld/);
  });

  it("says in one sentence what is missing", async () => {
    for (const words of [["add"], ["add", "--place", "  "], ["add", "Casa"], ["add", "--where=Casa"], ["end"]]) {
      const { code, lines } = await run(...words);
      expect(code, words.join(" ")).toBe(2);
      expect(lines).toHaveLength(1);
    }
  });
});
