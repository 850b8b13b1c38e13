import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "#server/database/migrate.ts";
import { inTransaction, type OpenDatabase, openPostgres } from "#server/database/open-database.ts";
import { engines } from "#server/database/test-database.ts";
import { asSignals } from "./as-signals.ts";
import { findSignals } from "./find-signals.ts";
import { registerForTests } from "./signals-for-tests.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-role-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date("2026-12-01T09:30:00Z");
const name = `paso_role_${randomUUID().replaceAll("-", "").slice(0, 20)}`;

async function onServer(...statements: string[]) {
  await onDatabase(process.env.TEST_DATABASE_URL as string, ...statements);
}

async function onDatabase(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe.each(engines.filter((engine) => engine === "postgres"))("the role of the signals on %s", () => {
  let open: OpenDatabase;
  const loginOf = (user: string) => {
    const url = new URL(process.env.TEST_DATABASE_URL as string);
    [url.username, url.password, url.pathname] = [user, "river", `/${name}`];
    return url.href;
  };

  beforeAll(async () => {
    await onServer(
      `create role ${name} login createrole noinherit password 'river'`,
      `create role ${name}_plain login password 'river'`,
      `create database ${name} owner ${name}`,
    );
    const own = new URL(process.env.TEST_DATABASE_URL as string);
    own.pathname = `/${name}`;
    // A login that inherits nothing (PostgreSQL 15 knows no membership without inheritance) owns its schema itself.
    await onDatabase(own.href, `alter schema public owner to ${name}`);
    open = openPostgres(loginOf(name));
    await migrate(open.db);
    await registerForTests(open.db, { number: 1, address: "412 Magnolia St, Houston, TX 77002", at });
  });
  afterAll(async () => {
    await open.db.destroy();
    await onServer(
      `drop database ${name} with (force)`,
      `drop role signals_of_${name}`,
      `drop role ${name}`,
      `drop role ${name}_plain`,
    );
  });

  it("alone reads them: the login that serves the pages is refused outside of it", async () => {
    expect((await findSignals(open.db, at)).registrations).toBe(1);
    for (const table of ["registration", "finding", "finding_party", "disposition", "unmasking", "known_place"]) {
      await expect(sql`select 1 from ${sql.table(`signals.${table}`)}`.execute(open.db)).rejects.toMatchObject({
        code: "42501",
      });
    }
    const keys = await inTransaction(open.db, (tx) =>
      asSignals(tx, (signals) => signals.selectFrom("signals.registration").select("revision").execute()),
    );
    expect(keys).toHaveLength(1);
  });

  it("is given back within the transaction", async () => {
    await inTransaction(open.db, async (tx) => {
      await asSignals(tx, async () => {});
      const { rows } = await sql<{ who: string }>`select current_user as who`.execute(tx);
      expect(rows[0]?.who).toBe(name);
    });
  });

  it("changes nothing outside: of an application it reads, and writes none", async () => {
    const write = inTransaction(open.db, (tx) =>
      asSignals(tx, (signals) => signals.updateTable("application").set({ is_urgent: true }).execute()),
    );
    await expect(write).rejects.toMatchObject({ code: "42501" });
  });

  it("is no obstacle where the server lets nobody make a role", async () => {
    await onServer(`create database ${name}_plain owner ${name}_plain`);
    const url = new URL(loginOf(`${name}_plain`));
    url.pathname = `/${name}_plain`;
    const plain = openPostgres(url.href);
    try {
      await migrate(plain.db);
      expect((await findSignals(plain.db, at)).registrations).toBe(0);
    } finally {
      await plain.db.destroy();
      await onServer(`drop database ${name}_plain with (force)`);
    }
  });
});
