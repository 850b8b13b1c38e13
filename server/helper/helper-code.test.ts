import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNumber } from "#domain/receipt/read-receipt.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts, noon } from "#server/place/place-for-tests.ts";
import { giveByCode, makeHelperCode, readHelperCode } from "./helper-code.ts";
import { addHelper } from "./helper-for-tests.ts";
import { listGrantsFor } from "./live-grant.ts";

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const grant = { mayChange: true, mayConfirm: false };

describe.each(engines)("a helper's code on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
    await addPorts(test.db);
  });
  afterAll(() => test.remove());

  it("has ten digits of which a wrong one is found, and names its helper for ten minutes", async () => {
    const { helper } = await addHelper(test.db);
    const code = await makeHelperCode(test.db, helper, noon);
    expect(readNumber("handle", code)).toEqual({ ok: true, digits: code });
    const named = { helperId: helper, helper: "Ana López", organisation: "Casa Abierta" };
    expect(await readHelperCode(test.db, code, later(9))).toEqual(named);
    expect(await readHelperCode(test.db, code, later(10))).toBeUndefined();
  });

  it("is kept as a fingerprint only", async () => {
    const { helper } = await addHelper(test.db);
    const code = await makeHelperCode(test.db, helper, noon);
    const rows = await test.db.selectFrom("helper_code").selectAll().where("helper_id", "=", helper).execute();
    expect(rows).toHaveLength(1);
    expect(
      JSON.stringify(rows.map((row) => [...row.code_hash].map((byte) => String.fromCharCode(byte)))),
    ).not.toContain(code);
  });

  it("gives one grant, however many people have it at the same moment", async () => {
    const { helper } = await addHelper(test.db);
    const places = await Promise.all([1, 2, 3].map(() => addPlace(test.db)));
    const code = await makeHelperCode(test.db, helper, noon);
    const give = (place: (typeof places)[number]) =>
      giveByCode(test.db, { code, place, generation: 0, grant, days: 7, at: later(1) });
    const given = await Promise.all(places.map(give));
    expect(given.filter(Boolean)).toHaveLength(1);
    const lists = await Promise.all(places.map((place) => listGrantsFor(test.db, place, later(1))));
    expect(lists.flat()).toMatchObject([{ helperId: helper, ...grant }]);
    expect(await readHelperCode(test.db, code, later(1))).toBeUndefined();
  });

  it("works no more once another was made, or its helper has ended", async () => {
    const { helper } = await addHelper(test.db);
    const first = await makeHelperCode(test.db, helper, noon);
    const second = await makeHelperCode(test.db, helper, noon);
    expect(await readHelperCode(test.db, first, noon)).toBeUndefined();
    await test.db.updateTable("helper").set({ ended_at: noon }).where("id", "=", helper).execute();
    expect(await readHelperCode(test.db, second, noon)).toBeUndefined();
    const place = await addPlace(test.db);
    expect(await giveByCode(test.db, { code: second, place, generation: 0, grant, days: 7, at: noon })).toBeUndefined();
  });
});
