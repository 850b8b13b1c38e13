import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, StaleRead } from "./open-database.ts";
import { engines, makeTestDatabase, type TestDatabase } from "./test-database.ts";

describe.each(engines)("a transaction on %s", (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase(engine);
  });
  afterAll(() => test.remove());

  const keep = (name: string, value: string) => ({ name, value });
  const values = async () =>
    Object.fromEntries((await test.db.selectFrom("installation").selectAll().execute()).map((r) => [r.name, r.value]));

  it("runs again after a stale read, and keeps nothing of the first time", async () => {
    let times = 0;
    await inTransaction(test.db, async (tx) => {
      times += 1;
      await tx
        .insertInto("installation")
        .values(keep(`try-${times}`, "1"))
        .execute();
      if (times === 1) throw new StaleRead();
    });
    expect(await values()).toEqual({ "try-2": "1" });
  });

  it("stops after five times", async () => {
    let times = 0;
    const never = inTransaction(test.db, async () => {
      times += 1;
      throw new StaleRead();
    });
    await expect(never).rejects.toThrow(StaleRead);
    expect(times).toBe(5);
  });

  it("does not run again after a fault of its own", async () => {
    let times = 0;
    const broken = inTransaction(test.db, async () => {
      times += 1;
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(times).toBe(1);
  });

  // The embedded engine runs one transaction at a time, so there is nobody to wait for.
  it.runIf(engine === "postgres")("runs again where two of them waited for each other", async () => {
    await test.db
      .insertInto("installation")
      .values([keep("a", "0"), keep("b", "0")])
      .execute();
    const raise = (first: string, second: string) =>
      inTransaction(test.db, async (tx) => {
        const add = (name: string) =>
          tx
            .updateTable("installation")
            .set((eb) => ({ value: eb("value", "||", "1") }))
            .where("name", "=", name)
            .execute();
        await add(first);
        await new Promise((done) => setTimeout(done, 100));
        await add(second);
      });
    await Promise.all([raise("a", "b"), raise("b", "a")]);
    expect(await values()).toMatchObject({ a: "011", b: "011" });
  });
});
