import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { startJobs } from "./start-jobs.ts";

describe.each(engines)("jobs on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  it("run when they are started, tell of their faults, and leave the database to others", async () => {
    const faults: unknown[][] = [];
    const ran: string[] = [];
    const jobs = await startJobs(
      test,
      [
        { name: "count", cron: "0 0 1 1 *", run: async () => void ran.push("count") },
        {
          name: "fail",
          cron: "0 0 1 1 *",
          run: async () => {
            ran.push("fail");
            throw new Error("no signal");
          },
        },
      ],
      (fault, job) => faults.push([job, fault]),
    );
    await jobs.start("count");
    await jobs.start("fail");
    await vi.waitFor(() => expect(ran.sort()).toEqual(["count", "fail"]), { timeout: 30_000, interval: 100 });
    expect(await test.db.selectFrom("port").selectAll().execute()).toEqual([]);
    await jobs.stop();
    expect(faults).toEqual([["fail", new Error("no signal")]]);
  });
});
