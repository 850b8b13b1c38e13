import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace } from "#server/place/place-for-tests.ts";
import { runCommand } from "./run-command.ts";

const folder = process.env.DATA_DIR as string;

describe("paso letters", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase("embedded");
  });
  afterAll(() => test.remove());

  const run = async (...words: string[]) => {
    const lines: string[] = [];
    return { code: await runCommand(["letters", ...words], (line) => lines.push(line)), lines };
  };

  async function sentLetter(sentAt: string): Promise<string> {
    const id = newId();
    const at = new Date(sentAt);
    const row = { id, application_id: await addPlace(test.db), kind: "offer", locale: "en", state: "sent" as const };
    await test.db
      .insertInto("letter")
      .values({ ...row, queued_at: at, next_try_at: at, sent_at: at })
      .execute();
    return id;
  }

  function report(id: string, action: string): string {
    const path = join(folder, `${id}.eml`);
    const status = `Content-Type: message/delivery-status\n\nOriginal-Envelope-Id: ${id}\n\nAction: ${action}\n`;
    writeFileSync(path, `MIME-Version: 1.0\nContent-Type: multipart/report; boundary=b\n\n--b\n${status}--b--\n`);
    return path;
  }

  it("take a report once, and say what came of the letter", async () => {
    const id = await sentLetter("2030-03-01T12:00:00Z");
    expect(await run("report", report(id, "failed"))).toEqual({
      code: 0,
      lines: ["Kept: this letter did not arrive."],
    });
    expect((await run("report", report(id, "failed"))).code).toBe(1);
    expect(await run("report", id, "delivered")).toMatchObject({ code: 1 });
    const other = await sentLetter("2030-02-01T12:00:00Z");
    expect(await run("report", other, "delivered")).toEqual({ code: 0, lines: ["Kept: this letter arrived."] });
    const audited = await test.db.selectFrom("audit").select("subject").where("action", "=", "keep-report").execute();
    expect(audited).toEqual([{ subject: `letter/${id}` }, { subject: `letter/${other}` }]);
  });

  it("say how many a correction would go to, and send it only where one is sure", async () => {
    await sentLetter("2030-03-02T12:00:00Z");
    await sentLetter("2030-03-02T13:00:00Z");
    const asked = ["--kind", "offer", "--from", "2030-03-02T00:00Z", "--until", "2030-03-02T13:00Z"];
    const would = { code: 0, lines: ["This would write to 1 party. Add --yes to do it."] };
    expect(await run("correct", ...asked)).toEqual(would);
    expect(await run("correct", ...asked)).toEqual(would);
    expect(await run("correct", ...asked, "--yes")).toEqual({ code: 0, lines: ["Written to 1 party."] });
    expect((await run("correct", ...asked)).lines).toEqual(["This would write to 0 parties. Add --yes to do it."]);
  });

  it("say what is missing", async () => {
    for (const words of [
      ["report"],
      ["report", "/nowhere"],
      ["report", "x", "failed"],
      ["report", newId(), "lost"],
      ["correct"],
      ["correct", "--kind", "poem"],
    ]) {
      const { code, lines } = await run(...words);
      expect({ code, hasWords: lines.length > 0 }, words.join(" ")).toEqual({ code: 2, hasWords: true });
    }
    const day = ["--from", "2030-03-02", "--until", "2030-03-03"];
    expect((await run("correct", "--kind", "offer", ...day)).code).toBe(2);
  });
});
