import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/application/calendar-date.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runDraw } from "./run-draw.ts";
import { addParties, setScene } from "./waiting-parties.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-summer-"));
const world = globalThis as Record<symbol, unknown>;
/** The days on which the clocks of the United States go forward and back, each in the middle of a week of draws. */
const changes = ["2027-03-14", "2027-11-07"];

beforeAll(() => {
  process.env.DATA_DIR = folder;
});
afterAll(() => {
  delete world[Symbol.for("paso.clock")];
  rmSync(folder, { recursive: true });
});

describe.each(engines)("draws on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  it.each(changes)("leave out no day and open none twice where clocks change on %s", async (change) => {
    rmSync(join(folder, "draws"), { recursive: true, force: true });
    for (const table of ["offer", "award", "application", "block", "port", "run_pool", "draw_run"] as const) {
      await test.db.deleteFrom(table).execute();
    }
    const first = addDays(change, -3);
    await setScene(test.db, { parties: 0, today: first, days: 40, capacity: 20 });
    for (let n = 0; n < 7; n++) {
      const day = addDays(first, n);
      const at = new Date(`${day}T17:00:00Z`);
      world[Symbol.for("paso.clock")] = () => at;
      await addParties(test.db, { from: 100 * n, to: 100 * n + 30, today: day });
      expect(await runDraw(test.db)).toEqual({ run: `${day.replaceAll("-", "")}-1` });
      const opened = await test.db
        .selectFrom("block")
        .select("on_date")
        .distinct()
        .where("released_in", "=", `${day.replaceAll("-", "")}-1`)
        .where("on_date", ">", addDays(day, 20))
        .execute();
      expect(opened.map(({ on_date }) => on_date)).toEqual([addDays(day, 21)]);
    }
  });
});
