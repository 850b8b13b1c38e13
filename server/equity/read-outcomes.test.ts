import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import { readOutcomes } from "./read-outcomes.ts";

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

describe.each(engines)("what came of parties by group on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  it("counts who was in the pool in that time, their offers and answers, and their needs", async () => {
    const needs = { codes: ["sight" as const], urgent: false };
    const one = await addPlace(test.db, { registeredAt: days(-40), answers: someApplication({ needs }) });
    const offer = await addOffer(test.db, one, { state: "lapsed" });
    await test.db
      .updateTable("offer")
      .set({ made_at: days(-10), expires_at: days(-7) })
      .where("id", "=", offer)
      .execute();
    await addPlace(test.db, { registeredAt: days(-5) });
    await addPlace(test.db, { registeredAt: days(5) });
    const ended = await addPlace(test.db, { registeredAt: days(-90) });
    await test.db
      .updateTable("application")
      .set({ ended_at: days(-50) })
      .where("id", "=", ended)
      .execute();
    const groups = await readOutcomes(test.db, { from: days(-28), to: days(0) });
    expect(groups.find(({ by }) => by === "language")).toMatchObject({ waiting: 2, offered: 1, half: 30, closed: 1 });
    expect(groups.filter(({ by }) => by === "need")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: "sight", waiting: 1, offered: 1, closed: 1, confirmed: 0, held: 0 }),
        expect.objectContaining({ group: "none", waiting: 1, offered: 0, closed: 0 }),
      ]),
    );
  });
});
