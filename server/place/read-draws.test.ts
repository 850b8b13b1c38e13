import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portSlugs } from "#domain/application/ports.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { readDraws } from "./read-draws.ts";
import { readFinishedRuns, readWaited } from "./read-finished-runs.ts";
import { readPlace } from "./read-place.ts";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const codes = portSlugs.map((_, index) => String(index + 1));
const each = <T>(value: (code: string) => T) => Object.fromEntries(codes.map((code) => [code, value(code)]));

describe.each(engines)("what a person is told of the draws on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  /** A finished run in which the ports with these codes had nothing to give. */
  async function addRun(run: string, frozenAt: Date, closed: string[]) {
    const cutoffs = each((code) => (closed.includes(code) ? "closed" : "open"));
    const result = {
      cutoffs: { urgent: cutoffs, seniority: cutoffs, lottery: cutoffs },
      awarded: { urgent: {}, seniority: { 3: { parties: 4, persons: 9 } }, lottery: { 3: { parties: 6, persons: 7 } } },
    };
    await test.db
      .insertInto("draw_run")
      .values({
        run,
        state: "finished",
        on_date: frozenAt.toISOString().slice(0, 10),
        parameters: "{}",
        ports: "{}",
        applications: 200,
        persons: 500,
        by_size: [200, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        root: new Uint8Array(32),
        reveal: new Uint8Array(32),
        beacon: null,
        seed: null,
        result: JSON.stringify(result),
        frozen_at: frozenAt,
        finished_at: frozenAt,
      })
      .execute();
  }

  const told = async (place: PlaceId) => {
    const { registeredAt, ports } = await readPlace(test.db, place);
    const draws = await readDraws(test.db, place, { registeredAt, ports: ports.map(({ code }) => code) });
    return draws.map(({ run, outcome, offer }) => [run, outcome, offer ?? ""].join(" ").trim());
  };

  it("is nothing before the first draw", async () => {
    const place = await addPlace(test.db, { registeredAt: days(-1) });
    expect(await told(place)).toEqual([]);
    expect(await readFinishedRuns(test.db)).toEqual([]);
    expect(await readWaited(test.db)).toEqual([]);
  });

  it("is each draw since they registered, the newest first, with what it brought", async () => {
    await addRun("20261120-1", days(-6), []);
    await addRun("20261126-1", noon, ["3", "6"]);
    const early = await addPlace(test.db, { registeredAt: days(-10) });
    const late = await addPlace(test.db, { registeredAt: days(-1) });
    const elsewhere = await addPlace(test.db, {
      registeredAt: days(-1),
      answers: someApplication({ ports: ["laredo", "el-paso"] }),
    });
    const lucky = await addPlace(test.db, { registeredAt: days(-10) });
    await addOffer(test.db, lucky, { run: "20261120-1", state: "confirmed" });
    expect(await told(early)).toEqual(["20261126-1 ports-closed", "20261120-1 not-reached"]);
    expect(await told(late)).toEqual(["20261126-1 ports-closed"]);
    expect(await told(elsewhere)).toEqual(["20261126-1 not-reached"]);
    expect(await told(lucky)).toEqual(["20261126-1 had-offer", "20261120-1 offer confirmed"]);
  });

  it("has what happened to everybody: the pool, who was drawn, how long they had waited", async () => {
    const [newest] = await readFinishedRuns(test.db);
    expect(newest).toMatchObject({ waiting: 200, drawn: 10, personsAt: { 3: 16 }, closedPorts: [3, 6] });
    expect(await readWaited(test.db)).toContainEqual({ port: "nogales", days: 10, parties: 1 });
  });

  it("is the same for a second application of a person as for the first", async () => {
    const first = await addPlace(test.db, { registeredAt: days(-10), documents: ["SAME"] });
    const second = await addPlace(test.db, {
      registeredAt: days(-10),
      documents: ["SAME"],
      poolState: "duplicate",
    });
    const { handle: _, ...one } = await readPlace(test.db, first);
    const { handle: __, ...other } = await readPlace(test.db, second);
    expect(other).toEqual(one);
    expect(await told(second)).toEqual(await told(first));
  });
});
