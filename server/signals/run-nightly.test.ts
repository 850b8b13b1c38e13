import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignalTables } from "#server/database/signal-tables.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { readSettings } from "#server/settings.ts";
import { runNightly } from "./run-nightly.ts";
import { registerForTests } from "./signals-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-nightly-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

// Another process begins: where two cores are shared, that takes its time.
describe.each(engines)("the nightly search on %s", { timeout: 60_000 }, (engine) => {
  let test: TestDatabase;
  const settings = (url = test.url) => ({ ...readSettings(), DATABASE_URL: url });

  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    for (let number = 0; number < 24; number++) {
      const port = number % 2 ? "nogales" : "laredo";
      await registerForTests(test.db, { number, address: "412 Magnolia St, Houston, TX 77002", port, at: new Date() });
    }
  });
  afterAll(() => test.remove());

  it("finds what is there, once however often it runs", async () => {
    await runNightly(test.db, settings());
    await runNightly(test.db, settings());
    const found = await test.db
      .withTables<SignalTables>()
      .selectFrom("signals.finding")
      .select(["pattern", "parties"])
      .execute();
    expect(found).toEqual([{ pattern: "strangers-at-one-address", parties: 24 }]);
  });

  it.runIf(engine === "postgres")("fails when its process does, so that the job is tried again", async () => {
    const nobody = new URL(test.url as string);
    nobody.pathname = "/no_such_database";
    await expect(runNightly(test.db, settings(nobody.href))).rejects.toThrow("ended with 1");
  });
});
