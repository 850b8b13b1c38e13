import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { setScene } from "#server/draw/waiting-parties.ts";
import { readNumbers } from "./read-numbers.ts";
import { listPublished } from "./read-published.ts";
import { recordFolder } from "./record-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-numbers-"));
const at = new Date("2026-12-01T17:00:00Z");
let test: TestDatabase;

beforeAll(async () => {
  process.env.DATA_DIR = folder;
  test = await makeTestDatabase(engines[0] as (typeof engines)[number]);
  await setScene(test.db, { parties: 30, today: "2026-12-01", days: 22, capacity: 3 });
  await runDraw(test.db, at);
});
afterAll(async () => {
  await test.remove();
  rmSync(folder, { recursive: true });
});

it("reads the files of a run that has ended once, and of one that has not each time", async () => {
  const [one] = await listPublished();
  if (!one) throw new Error("No run is published.");
  expect(one.state).toBe("drawn");
  const result = join(recordFolder(), one.run, "result.json");
  const first = await readNumbers(one);
  expect(first).toMatchObject({ applications: 30, drawn: expect.any(Number) });
  rmSync(result);
  expect(await readNumbers(one)).toBe(first);

  const begun = { run: "20261202-1", state: "committed" } as const;
  expect(await readNumbers(begun)).toEqual({ applications: undefined, persons: undefined, drawn: undefined });
  const next = join(recordFolder(), begun.run);
  mkdirSync(next);
  for (const name of ["commitment.json", "freeze.json"]) {
    copyFileSync(join(recordFolder(), one.run, name), join(next, name));
  }
  expect(await readNumbers(begun)).toMatchObject({ applications: 30, drawn: undefined });
});
