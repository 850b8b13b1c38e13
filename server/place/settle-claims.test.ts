import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "#server/database/open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addOffer, addPlace, addPorts, misbooked, noon, someApplication } from "./place-for-tests.ts";
import type { PlaceId } from "./place-id.ts";
import { withdraw } from "./withdraw.ts";

describe.each(engines)("a withdrawal on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
  const leave = (place: PlaceId) => withdraw(test.db, { place, at: noon });
  const stateOf = async (place: PlaceId) => {
    const row = await test.db.selectFrom("application").selectAll().where("id", "=", place).executeTakeFirstOrThrow();
    return `${row.standing} ${row.pool_state}`;
  };
  const claims = async (place: PlaceId) =>
    (await test.db.selectFrom("pool_claim").selectAll().where("application_id", "=", place).execute()).length;
  const two = () => {
    const [person] = someApplication().party;
    return someApplication({ party: [person!, { ...person!, relation: "spouse" }] });
  };

  it("ends the entry once, gives the places back and queues one letter", async () => {
    const answers = someApplication({ contact: { email: "marie@example.org", preferred: "email" } });
    const place = await addPlace(test.db, { answers });
    await addOffer(test.db, place, { state: "confirmed" });
    await Promise.all([leave(place), leave(place), leave(place)]);
    expect(await stateOf(place)).toBe("withdrawn pooled");
    expect(await misbooked(test.db)).toEqual([]);
    const letters = await test.db.selectFrom("letter").select("kind").where("application_id", "=", place).execute();
    expect(letters).toEqual([{ kind: "withdrawn" }]);
  });

  it("takes back an offer that a draw makes at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const place = await addPlace(test.db);
      const draw = inTransaction(test.db, async (tx) => {
        await addOffer(tx, place);
        const { standing } = await tx
          .selectFrom("application")
          .select("standing")
          .where("id", "=", place)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (standing === "withdrawn") throw new Error("no longer waiting");
        await tx.updateTable("application").set({ standing: "offered" }).where("id", "=", place).execute();
      });
      await Promise.allSettled([draw, leave(place)]);
      expect(await stateOf(place)).toBe("withdrawn pooled");
    }
    expect(await misbooked(test.db)).toEqual([]);
    const live = test.db.selectFrom("offer").select("id").where("state", "in", ["open", "confirmed"]);
    expect(await live.execute()).toEqual([]);
  });

  it("lets the earliest other application of the person into the pool", async () => {
    const first = await addPlace(test.db, { documents: ["HN1"] });
    const third = await addPlace(test.db, { documents: ["HN1"], poolState: "duplicate", registeredAt: at(2) });
    const second = await addPlace(test.db, { documents: ["HN1"], poolState: "duplicate", registeredAt: at(1) });
    await leave(first);
    expect(await stateOf(second)).toBe("waiting pooled");
    expect(await stateOf(third)).toBe("waiting duplicate");
    expect([await claims(first), await claims(second), await claims(third)]).toEqual([0, 1, 0]);
  });

  it("leaves a party outside while another of its persons stands in the pool elsewhere", async () => {
    const ana = await addPlace(test.db, { documents: ["ANA"] });
    const luis = await addPlace(test.db, { documents: ["LUIS"] });
    const both = await addPlace(test.db, { answers: two(), documents: ["ANA", "LUIS"], poolState: "duplicate" });
    await leave(ana);
    expect([await stateOf(both), await claims(both)]).toEqual(["waiting duplicate", 0]);
    await leave(luis);
    expect([await stateOf(both), await claims(both)]).toEqual(["waiting pooled", 2]);
  });

  it("leaves nobody behind when two release a party at once", async () => {
    for (let round = 0; round < 10; round++) {
      const [ana, luis] = [`ANA ${round}`, `LUIS ${round}`];
      const one = await addPlace(test.db, { documents: [ana] });
      const other = await addPlace(test.db, { documents: [luis] });
      const both = await addPlace(test.db, { answers: two(), documents: [ana, luis], poolState: "duplicate" });
      await Promise.all([leave(one), leave(other)]);
      expect(await stateOf(both)).toBe("waiting pooled");
    }
  });

  it("does not touch an application that a human holds", async () => {
    const first = await addPlace(test.db, { documents: ["HELD"] });
    const held = await addPlace(test.db, { documents: ["HELD"], poolState: "held" });
    await leave(first);
    expect([await stateOf(held), await claims(held)]).toEqual(["waiting held", 0]);
  });
});
