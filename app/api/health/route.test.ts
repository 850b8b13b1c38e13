import { afterEach, describe, expect, it } from "vitest";
import { schemaVersion } from "#server/database/migrate.ts";
import { openPostgres } from "#server/database/open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { GET } from "./route.ts";

describe.each(engines)("health on %s", (engine) => {
  let open: TestDatabase | undefined;
  afterEach(() => open?.remove());

  it("says that the database answers, which tables it has and which build this is", async () => {
    open = await makeTestDatabase(engine);
    const answer = await GET();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ database: "answers", schema: schemaVersion, build: expect.any(String) });
  });
});

it("says within seconds that the database is away", async () => {
  const away = openPostgres("postgres://nobody@127.0.0.1:1/none");
  (globalThis as Record<symbol, unknown>)[Symbol.for("paso.database")] = away;
  const answer = await GET();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ database: "away", schema: null });
  await away.db.destroy();
});
