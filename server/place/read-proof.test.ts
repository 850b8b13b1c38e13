import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkProof } from "#domain/draw/check-proof.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { partyId, setScene } from "#server/draw/waiting-parties.ts";
import { listPublished, readPublished } from "#server/record/read-published.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import type { PlaceId } from "./place-id.ts";
import { readProof } from "./read-proof.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-proofs-"));
const today = "2026-12-01";
const run = "20261201-1";
const world = globalThis as Record<symbol, unknown>;
const clock = Symbol.for("paso.clock");

beforeAll(() => {
  process.env.DATA_DIR = folder;
  world[clock] = () => new Date(`${today}T17:00:00Z`);
});
afterAll(() => {
  delete world[clock];
  rmSync(folder, { recursive: true });
});

describe.each(engines)("a party's own proof on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    rmSync(recordFolder(), { recursive: true, force: true });
    test = await makeTestDatabase(engine);
    await setScene(test.db, { parties: 60, today, days: 22, capacity: 3 });
    await runDraw(test.db);
  });
  afterAll(() => test.remove());

  it("holds against the published files, and finds what the draw gave", async () => {
    const record = await readPublished(run);
    if (!record?.freeze) throw new Error("The run is not published.");
    const { freeze, ...others } = record;
    const given = await test.db.selectFrom("award").select(["application_id as id", "lane"]).execute();
    expect(given.length).toBeGreaterThan(5);
    for (let n = 0; n < 60; n++) {
      const proof = await readProof(test.db, partyId(n) as PlaceId, run);
      if (!proof) throw new Error(`Party ${n} has no proof.`);
      const found = checkProof(proof, { freeze, ...others });
      expect([found.included, found.chance]).toEqual([true, true]);
      const award = given.find(({ id }) => id === partyId(n));
      expect(found.outcome).toEqual(award ? expect.objectContaining({ lane: award.lane }) : "nothing");
    }
  });

  it("is nothing for who was not in the pool, and for another run", async () => {
    expect(await readProof(test.db, partyId(60) as PlaceId, run)).toBeUndefined();
    expect(await readProof(test.db, partyId(1) as PlaceId, "20261202-1")).toBeUndefined();
  });

  it("is read of runs that are published, by names that are names of runs", async () => {
    expect(await listPublished()).toEqual([{ run, state: "drawn" }]);
    for (const name of ["20261202-1", "../draws/20261201-1", "20261201-0", "index.json"]) {
      expect(await readPublished(name)).toBeUndefined();
    }
  });
});
