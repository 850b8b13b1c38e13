import { sql } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isDatabaseAway } from "./is-database-away.ts";
import { openPostgres } from "./open-database.ts";
import { makeTestDatabase, type TestDatabase } from "./test-database.ts";

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (fault: unknown) => fault,
  );

it("takes nobody who listens at the address for a database that is away", async () => {
  const { db } = openPostgres("postgres://paso@localhost:1/paso");
  expect(isDatabaseAway(await faultOf(sql`select 1`.execute(db)))).toBe(true);
  await db.destroy();
});

it("takes a fault of our own for none, whatever it carries", () => {
  for (const fault of [undefined, "ECONNREFUSED", new Error("x"), Object.assign(new Error("x"), { code: "23505" })]) {
    expect(isDatabaseAway(fault)).toBe(false);
  }
});

describe.skipIf(!process.env.TEST_DATABASE_URL)("on PostgreSQL", () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await makeTestDatabase("postgres");
  });
  afterAll(() => test.remove());

  async function onSmallPool<T>(
    work: (open: { pool: pg.Pool; ask: () => Promise<unknown> }) => Promise<T>,
  ): Promise<T> {
    const open = openPostgres(test.url as string);
    if (open.kind !== "postgres") throw new Error("not PostgreSQL");
    Object.assign(open.pool.options, { max: 2, connectionTimeoutMillis: 300 });
    try {
      return await work({ pool: open.pool, ask: () => sql`select 1`.execute(open.db) });
    } finally {
      await open.db.destroy();
    }
  }

  it("knows a pool whose connections are all in use, which is free again later", async () => {
    await onSmallPool(async ({ pool, ask }) => {
      const held = await Promise.all([pool.connect(), pool.connect()]);
      const faults = await Promise.all(Array.from({ length: 20 }, () => faultOf(ask())));
      for (const client of held) client.release();
      expect(faults.map(isDatabaseAway)).toEqual(Array.from({ length: 20 }, () => true));
      await ask();
    });
  });

  it("knows a connection that is cut under a question", async () => {
    await onSmallPool(async ({ pool }) => {
      const client = await pool.connect();
      const { rows } = await client.query("select pg_backend_pid() as pid");
      const asked = faultOf(client.query("select pg_sleep(60)"));
      await sql`select pg_terminate_backend(${rows[0].pid}::int)`.execute(test.db);
      expect(isDatabaseAway(await asked)).toBe(true);
      expect(isDatabaseAway(await faultOf(client.query("select 1"))), "and what is asked after it").toBe(true);
      client.release(true);
    });
  });

  it("takes what the database refuses for an answer", async () => {
    for (const wrong of [sql`select from nowhere`, sql`select 1 / 0`, sql`insert into port (slug) values (null)`]) {
      const fault = await faultOf(wrong.execute(test.db));
      expect(fault).toBeInstanceOf(Error);
      expect(isDatabaseAway(fault)).toBe(false);
    }
  });
});
