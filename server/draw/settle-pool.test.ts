import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { ENTRY_BYTES, entryAt } from "#domain/draw/entry.ts";
import { newId } from "#server/chance.ts";
import { registerApplication } from "#server/database/register-application.ts";
import { engines, makeTestDatabase, type TestDatabase } from "#server/database/test-database.ts";
import { addPlace, addPorts, noon, someApplication } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { withdraw } from "#server/place/withdraw.ts";
import { closeDays } from "#server/registration-log/close-days.ts";
import { commitRun } from "./commit-run.ts";
import { freeze } from "./freeze.ts";
import { idAt, readFrozen } from "./frozen-pool.ts";

let test: TestDatabase;
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function stateOf(id: string): Promise<string> {
  const row = await test.db
    .selectFrom("application")
    .select("pool_state")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const claims = await test.db
    .selectFrom("pool_claim")
    .select("document_key")
    .where("application_id", "=", id)
    .execute();
  return `${row.pool_state} ${claims.length}`;
}

/** Whom a freeze takes; the run before it is put away. */
async function frozen(): Promise<string[]> {
  await sql`truncate draw_run, draw_commitment cascade`.execute(test.db);
  const run = (await commitRun(test.db, noon)) ?? "";
  await closeDays(test.db, noon);
  await freeze(test.db, run, noon);
  const pool = await readFrozen(test.db, run);
  return Array.from({ length: pool.length }, (_, index) => idAt(pool, index)).sort();
}

async function beginOn(engine: "embedded" | "postgres"): Promise<void> {
  test = await makeTestDatabase(engine);
  await addPorts(test.db);
}

describe.each(engines)("a freeze on %s", (engine) => {
  beforeAll(() => beginOn(engine));
  afterAll(() => test.remove());

  it("lets the first of those in whom nothing keeps outside any more, and takes them", async () => {
    const second = await addPlace(test.db, { documents: ["HN1"], poolState: "duplicate", registeredAt: at(-1) });
    const first = await addPlace(test.db, { documents: ["HN1"], poolState: "duplicate", registeredAt: at(-2) });
    const inside = await addPlace(test.db, { documents: ["HN2"] });
    const outside = await addPlace(test.db, { documents: ["HN2"], poolState: "duplicate" });
    const held = await addPlace(test.db, { documents: ["HN3"], poolState: "held" });
    expect(await frozen()).toEqual([first, inside].sort());
    const states = await Promise.all([first, second, inside, outside, held].map(stateOf));
    expect(states).toEqual(["pooled 1", "duplicate 0", "pooled 1", "duplicate 0", "held 0"]);
  });

  it("takes back what an application outside has claimed, as after a process that was killed", async () => {
    const killed = await addPlace(test.db, { documents: ["HN4"], registeredAt: at(-3) });
    await test.db.updateTable("application").set({ pool_state: "duplicate" }).where("id", "=", killed).execute();
    const before = await addPlace(test.db, { documents: ["HN4"], poolState: "duplicate", registeredAt: at(-4) });
    await frozen();
    expect((await Promise.all([killed, before].map(stateOf))).sort()).toEqual(["duplicate 0", "pooled 1"]);
  });

  it("gives 466 registrations by one person the odds of one", async () => {
    const [person] = someApplication().party as [Application["party"][number]];
    const register = async (number: string) => {
      const document = { kind: "passport", country: "HT", number } as const;
      const application = someApplication({ party: [{ ...person, document }] });
      const id = newId();
      await registerApplication(test.db, { id, application, channel: "api", locale: "en", at: noon });
      return id;
    };
    const [once, often] = [await register("X 1"), new Set<string>()];
    for (let n = 0; n < 466; n++) often.add(await register(n % 2 === 0 ? "AB 123" : "ab-123"));
    const ids = await frozen();
    expect(ids.filter((id) => often.has(id))).toHaveLength(1);
    const pool = await readFrozen(test.db, "20261126-1");
    const ticketsOf = (wanted: (id: string) => boolean) =>
      Array.from({ length: pool.length }, (_, index) => index)
        .filter((index) => wanted(idAt(pool, index)))
        .map((index) => pool.entries[index * ENTRY_BYTES + entryAt.tickets]);
    expect(ticketsOf((id) => id === once)).toHaveLength(1);
    expect(ticketsOf((id) => often.has(id))).toEqual(ticketsOf((id) => id === once));
  });
});

describe.skipIf(!process.env.TEST_DATABASE_URL)("a send that races with a withdrawal of the same person", () => {
  beforeAll(() => beginOn("postgres"));
  afterAll(() => test.remove());

  const [person] = someApplication().party;
  async function send(number: string, id = newId()): Promise<string> {
    const party = [{ ...person!, document: { kind: "passport" as const, country: "HN", number } }];
    const application = someApplication({ party });
    await registerApplication(test.db, { id, application, channel: "api", locale: "en", at: noon });
    return id;
  }

  /**
   * The send has looked already, and waits for a row that is given up at last; the withdrawal begins and ends between.
   * @returns the application that came during the withdrawal.
   */
  async function race(number: string): Promise<string> {
    const [first, second] = [await send(number), newId()];
    let sent: Promise<unknown> | undefined;
    const row = await test.db.selectFrom("application").selectAll().where("id", "=", first).executeTakeFirstOrThrow();
    const givenUp = test.db.transaction().execute(async (tx) => {
      const standIn = { ...row, id: second, handle: "0000000000", unavailable_on: [] };
      await tx.insertInto("application").values(standIn).execute();
      sent = send(number, second);
      await sleep(1_000);
      await withdraw(test.db, { place: first as PlaceId, at: noon });
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    await sent;
    return second;
  }

  it("stays outside with nobody inside: the control, which shows that the race is run", async () => {
    expect(await stateOf(await race("E 1"))).toBe("duplicate 0");
  });

  it("is in the next pool all the same", async () => {
    const second = await race("E 2");
    expect(await frozen()).toContain(second);
    expect(await stateOf(second)).toBe("pooled 1");
  });

  it("leaves one of many sends during withdrawals in each pool, and never two", async () => {
    const ids: string[] = [];
    for (let round = 0; round < 4; round++) {
      const states = await Promise.all(ids.map(stateOf));
      const inside = ids.filter((_, index) => states[index] === "pooled 1");
      const leaves = inside.map((id) => withdraw(test.db, { place: id as PlaceId, at: noon }));
      const sends = Array.from({ length: 12 }, () => send("E 3"));
      await Promise.all(leaves);
      ids.push(...(await Promise.all(sends)));
      const pool = new Set(await frozen());
      expect(ids.filter((id) => pool.has(id))).toHaveLength(1);
    }
  });
});
