import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts } from "#server/place/place-for-tests.ts";
import { isReached, isReachedInSql, reachColumns } from "./is-reached.ts";

describe.each(engines)("whether a letter goes anywhere, on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await test.remove();
  });

  it.each([
    ["without short messages", undefined, { email: true, sms: false, both: true, none: false }],
    ["with short messages", "/tmp/sms", { email: true, sms: true, both: true, none: false }],
  ])("is the same for a row and in a query: %s", async (_, folder, expected) => {
    vi.stubEnv("SMS_FOLDER", folder);
    const found: [string, boolean, boolean][] = [];
    for (const name of ["email", "sms", "both", "none"]) {
      const place = await addPlace(test.db);
      const reach = { has_email: name === "email" || name === "both", wants_sms: name === "sms" || name === "both" };
      await test.db.updateTable("application").set(reach).where("id", "=", place).execute();
      const row = await test.db
        .selectFrom("application")
        .select([...reachColumns, isReachedInSql().as("inSql")])
        .where("id", "=", place)
        .executeTakeFirstOrThrow();
      found.push([name, isReached(row), row.inSql]);
    }
    expect(found).toEqual(Object.entries(expected).map(([name, is]) => [name, is, is]));
  });
});
