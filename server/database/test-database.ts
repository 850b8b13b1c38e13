import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { type OpenDatabase, openEmbedded, openPostgres } from "./open-database.ts";

/** The engines a database test runs on: the embedded one, and PostgreSQL where `TEST_DATABASE_URL` names one. */
export const engines: Array<"embedded" | "postgres"> = process.env.TEST_DATABASE_URL
  ? ["embedded", "postgres"]
  : ["embedded"];

/** An empty, migrated database of a test's own. */
export type TestDatabase = OpenDatabase & {
  /** Its address, for a second process; undefined for the embedded engine. */
  url: string | undefined;
  /** Closes and removes it. */
  remove(): Promise<void>;
};

/** Makes an empty, migrated database and makes it the one that `database()` gives. */
export async function makeTestDatabase(engine: "embedded" | "postgres"): Promise<TestDatabase> {
  const made = engine === "embedded" ? embedded() : await postgres();
  (globalThis as Record<symbol, unknown>)[Symbol.for("paso.database")] = made;
  await migrate(made.db);
  return made;
}

function embedded(): TestDatabase {
  const open = openEmbedded();
  return { ...open, url: undefined, remove: () => open.db.destroy() };
}

async function postgres(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL as string;
  const name = `paso_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const open = openPostgres(url.href);
  return {
    ...open,
    url: url.href,
    remove: async () => {
      await open.db.destroy();
      await onServer(server, `drop database if exists ${name} with (force)`);
      await onServer(server, `drop role if exists signals_of_${name}`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
