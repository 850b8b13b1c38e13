import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { isSigned, type Signed } from "#server/keys/signing-key.ts";
import { beat } from "#server/outages/beat.ts";
import { GET } from "./route.ts";

describe("the public log of outages", () => {
  const folder = mkdtempSync(join(tmpdir(), "paso-outages-"));
  let test: TestDatabase;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    test = await makeTestDatabase("embedded");
  });
  afterAll(async () => {
    await test.remove();
    rmSync(folder, { recursive: true });
  });

  it("is signed, and holds the outages and nothing else", async () => {
    await beat(test.db, { at: new Date("2026-11-26T12:00:00Z"), away: "server" });
    await beat(test.db, { at: new Date("2026-11-26T13:00:00Z"), away: "server" });
    const signed = (await (await GET()).json()) as Signed;
    expect(isSigned(signed)).toBe(true);
    expect(JSON.parse(signed.statement)).toEqual({
      kind: "paso/outages/1",
      at: expect.stringMatching(/Z$/),
      since: "2026-11-26T12:00:00.000Z",
      outages: [{ what: "server", from: "2026-11-26T12:00:00.000Z", to: "2026-11-26T13:00:00.000Z" }],
    });
  });
});
