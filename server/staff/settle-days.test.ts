import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { markStillWaiting } from "#server/place/mark-still-waiting.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { layBlockForTests, makePartyForTests } from "./party-for-tests.ts";
import { settleDays } from "./settle-days.ts";

const date = "2026-12-01";
const made = new Date("2026-11-20T12:00:00Z");
// Nogales is seven hours behind UTC.
const midnight = new Date("2026-12-02T07:00:00Z");
const hoursAfter = (hours: number) => new Date(midnight.getTime() + hours * 3_600_000);
const folder = mkdtempSync(join(tmpdir(), "paso-settle-days-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)("an appointment that nobody at the port recorded anything of, on %s", (engine) => {
  let test: TestDatabase;
  let block = "";
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    block = await layBlockForTests(test.db, { port: "nogales", code: 3, date });
  });
  afterAll(() => test.remove());

  async function appointed(state: "confirmed" | "came" = "confirmed") {
    const { id } = await makePartyForTests(test.db, { prefs: [3] });
    const moments = { made_at: made, expires_at: made, answered_at: made, checked_in_at: null };
    const offer = { id: randomUUID(), application_id: id, block_id: block, size: 2, run: null, state, ...moments };
    await test.db.insertInto("offer").values(offer).execute();
    const standing = state === "came" ? ("done" as const) : ("confirmed" as const);
    await test.db.updateTable("application").set({ standing, has_email: true }).where("id", "=", id).execute();
    return id as PlaceId;
  }
  const standingOf = async (id: string) => {
    const row = test.db.selectFrom("application").select(["standing", "cohort_on"]).where("id", "=", id);
    return row.executeTakeFirstOrThrow();
  };

  it("is one of a party that did not come a day after the port's midnight; they keep their days, and are told", async () => {
    const [unmarked, came] = [await appointed(), await appointed("came")];
    const before = await standingOf(unmarked);
    expect(await settleDays(test.db, new Date(hoursAfter(24).getTime() - 1))).toBe(0);
    expect(await settleDays(test.db, hoursAfter(24))).toBe(1);
    expect(await settleDays(test.db, hoursAfter(25))).toBe(0);
    expect(await standingOf(unmarked)).toEqual({ ...before, standing: "paused" });
    expect((await standingOf(came)).standing).toBe("done");
    const letters = test.db.selectFrom("letter").select("kind").where("application_id", "=", unmarked);
    expect(await letters.execute()).toEqual([{ kind: "paused" }]);
    const acts = test.db
      .selectFrom("audit")
      .select(["actor", "action"])
      .where("subject", "=", `application/${unmarked}`);
    expect(await acts.execute()).toEqual([{ actor: "system", action: "did-not-come" }]);
    await markStillWaiting(test.db, { place: unmarked, at: hoursAfter(26) });
    expect((await standingOf(unmarked)).standing).toBe("waiting");
  });
});
