import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "./place-for-tests.ts";
import { readEquity } from "./read-equity.ts";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

describe.each(engines)("what came of the draws by group on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  it("is nothing before the first run", async () => {
    expect(await readEquity(test.db)).toEqual([]);
  });

  it("counts who waited in the last 30 days, once, by language, way, size and ports", async () => {
    const add = async (registeredAt: Date, locale: string, ports: number) => {
      const answers = someApplication({ ports: (["nogales", "laredo", "el-paso"] as const).slice(0, ports) });
      const place = await addPlace(test.db, { registeredAt, answers });
      await test.db.updateTable("application").set({ locale }).where("id", "=", place).execute();
      return place;
    };
    const offer = async (place: Awaited<ReturnType<typeof add>>, madeAt: Date, state: "confirmed" | "lapsed") => {
      const made = await addOffer(test.db, place, { state });
      await test.db.updateTable("offer").set({ made_at: madeAt }).where("id", "=", made).execute();
    };
    await offer(await add(days(-40), "ht", 1), days(-2), "confirmed");
    const twice = await add(days(-20), "ht", 3);
    await offer(twice, days(-10), "lapsed");
    await offer(twice, days(-1), "confirmed");
    await add(days(-5), "es", 3);
    // Neither who had a place before, nor who came later, nor who had ended.
    await offer(await add(days(-90), "es", 2), days(-50), "confirmed");
    await add(days(1), "es", 2);
    const ended = await add(days(-90), "es", 2);
    await test.db
      .updateTable("application")
      .set({ ended_at: days(-60) })
      .where("id", "=", ended)
      .execute();
    await addRun(test, days(0));
    const groups = await readEquity(test.db);
    const of = (by: string) => groups.filter((one) => one.by === by).map(({ by: _, ...one }) => one);
    expect(of("language")).toEqual([
      { group: "ht", parties: 2, drawn: 2, half: 10, nineOfTen: 38 },
      { group: "es", parties: 1, drawn: 0, half: null, nineOfTen: null },
    ]);
    expect(of("ports").map(({ group, parties, drawn }) => [group, parties, drawn])).toEqual([
      ["1", 1, 1],
      ["3", 2, 1],
    ]);
    expect(of("channel")).toMatchObject([{ group: "outbox", parties: 3 }]);
    expect(of("size")).toMatchObject([{ group: "1", parties: 3, drawn: 2 }]);
  });
});

function addRun({ db }: TestDatabase, frozenAt: Date) {
  const on_date = frozenAt.toISOString().slice(0, 10);
  return db
    .insertInto("draw_run")
    .values({
      ...{ run: `${on_date.replaceAll("-", "")}-1`, state: "finished", on_date, parameters: "{}", ports: "{}" },
      ...{ applications: 3, persons: 3, by_size: [3, 0, 0, 0, 0, 0, 0, 0, 0, 0], root: new Uint8Array(32) },
      ...{ reveal: new Uint8Array(32), beacon: null, seed: null, frozen_at: frozenAt, finished_at: frozenAt },
      result: JSON.stringify({ cutoffs: {}, awarded: {} }),
    })
    .execute();
}
