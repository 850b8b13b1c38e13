import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { readFiles } from "#server/record/record-for-tests.ts";
import { readMarks } from "#server/set-up/read-marks.ts";
import { setUpPorts } from "#server/set-up/set-up-ports.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { madeUpParty } from "./made-up-party.ts";
import { setUpDemo } from "./set-up-demo.ts";

const at = new Date("2026-11-26T19:00:00Z");
const quiet = { at, say: () => {} };
const folder = mkdtempSync(join(tmpdir(), "paso-demo-"));
process.env["DATA_DIR"] = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe("made-up parties", () => {
  it("are 300 sound applications, in all eight languages and five scripts", () => {
    const made = Array.from({ length: 300 }, (_, number) => madeUpParty(number, "2026-11-26"));
    expect(new Set(made.map(({ locale }) => locale)).size).toBe(8);
    const names = made.flatMap(({ application }) => application.party.map((person) => person.familyNames)).join(" ");
    for (const script of [
      /[À-ž]/,
      /\p{Script=Cyrillic}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Ethiopic}/u,
      /\p{Script=Han}/u,
    ]) {
      expect(names).toMatch(script);
    }
    expect(made.every(({ application }) => !application.contact.email && !application.contact.phone)).toBe(true);
  });
});

describe.each(engines)("a demonstration on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    rmSync(recordFolder(), { recursive: true, force: true });
    await setUpPorts(test.db, { days: 22, at });
  });
  afterAll(() => test.remove());

  const count = async (table: "application" | "draw_run" | "offer", column: string, value: string) => {
    const rows = await test.db.selectFrom(table).selectAll().execute();
    return rows.filter((row) => (row as Record<string, unknown>)[column] === value).length;
  };

  it("begins anew where it was cut off, and has parties in every standing and three finished draws", async () => {
    await test.db.insertInto("installation").values({ name: "demo", value: "begun" }).execute();
    await registerApplication(test.db, { id: newId(), ...madeUpParty(1, "2026-11-26"), channel: "api", at });
    await setUpDemo(test.db, quiet);
    const all = await test.db.selectFrom("application").select("id").execute();
    expect(all).toHaveLength(300);
    // How many have an appointment today is for the draws to say: about eight.
    for (const standing of ["waiting", "offered", "confirmed", "done"]) {
      expect(await count("application", "standing", standing), standing).toBeGreaterThan(1);
    }
    expect(await count("draw_run", "state", "finished")).toBe(3);
    expect(await count("offer", "state", "came")).toBeGreaterThan(0);
    expect(await readMarks(test)).toContain("demonstration");
  });

  it("has published its draws: each can be computed again, and the first is opened", () => {
    const index = JSON.parse(readFileSync(join(recordFolder(), "index.json"), "utf8"));
    expect(index.runs.map(({ state }: { state: string }) => state)).toEqual(["drawn", "drawn", "disclosed"]);
    for (const { run } of index.runs) {
      const checks = [...verifyRecord(readFiles(join(recordFolder(), run)), run)];
      expect(checks.filter(({ answer }) => answer === "no")).toEqual([]);
    }
  });

  it("stays as it is when it is complete", async () => {
    await setUpDemo(test.db, quiet);
    expect(await count("draw_run", "state", "finished")).toBe(3);
  });

  it("is refused where an application of a person exists", async () => {
    await test.db.deleteFrom("installation").execute();
    await expect(setUpDemo(test.db, quiet)).rejects.toThrow("Applications of people are kept here");
    expect(await readMarks(test)).not.toContain("demonstration");
  });
});
