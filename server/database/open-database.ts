import { join } from "node:path";
import { PGlite, types as pgliteTypes } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { readSettings } from "#server/settings.ts";
import type { Tables } from "./tables.ts";

/** The database, through Kysely. Inside a transaction use the transaction, never this. */
export type Database = Kysely<Tables>;
/** A transaction, or the database itself for a single statement. */
export type Executor = Database | Transaction<Tables>;

/** An open database and what stands beneath it: a pool of connections or the embedded engine. */
export type OpenDatabase =
  | { db: Database; kind: "postgres"; pool: pg.Pool }
  | { db: Database; kind: "embedded"; pglite: PGlite };

const slot = Symbol.for("paso.database");

/** The one open database of this process, opened on first use as the settings say. */
export function openDatabase(): OpenDatabase {
  const world = globalThis as { [slot]?: OpenDatabase };
  if (!world[slot]) {
    const { DATABASE_URL, DATA_DIR } = readSettings();
    world[slot] = DATABASE_URL ? openPostgres(DATABASE_URL) : openEmbedded(join(DATA_DIR, "database"));
  }
  return world[slot];
}

/** The database of this process. */
export function database(): Database {
  return openDatabase().db;
}

/** Closes the process's database, if one is open. Acknowledged writes stay. */
export async function closeDatabase(): Promise<void> {
  const world = globalThis as { [slot]?: OpenDatabase };
  const open = world[slot];
  delete world[slot];
  await open?.db.destroy();
}

/** Opens a PostgreSQL of version 15 or later. Nothing is sent before the first query. */
export function openPostgres(url: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 5000,
    types: { getTypeParser: (oid: number, format?: "text" | "binary") => dateAsText(oid, format) },
  });
  // A restart of the server ends idle and checked-out clients; without listeners it ends this process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), kind: "postgres", pool };
}

/** Opens the embedded engine on a folder, or in memory when no folder is given. One process only. */
export function openEmbedded(folder?: string): OpenDatabase {
  const parsers = { [pgliteTypes.DATE]: (text: string) => text, [dateArray]: splitDates };
  const pglite = new PGlite({ ...(folder ? { dataDir: folder } : {}), parsers });
  return { db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }), kind: "embedded", pglite };
}

/** What an engine answers when two transactions stood in each other's way: run again, it may well succeed. */
const passing = new Set(["40001", "40P01"]);
const mostTries = 5;

/** Thrown inside a transaction that read what somebody else has changed since: it runs again. */
export class StaleRead extends Error {
  readonly code = "40001";
}

/**
 * Runs one transaction: everything in it is kept, or nothing. It runs again, up to five times, where the
 * engine gave it up for another one or it threw `StaleRead`: `work` must do nothing outside of `tx`.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (fault) {
      if (tries === mostTries || !passing.has(String((fault as { code?: unknown }).code))) throw fault;
    }
  }
}

const date = 1082;
const dateArray = 1182;

// A calendar date has no time zone; as a Date it would move by a day west of Greenwich.
function dateAsText(oid: number, format?: "text" | "binary") {
  if (oid === date) return (text: string) => text;
  if (oid === dateArray) return splitDates;
  return pg.types.getTypeParser(oid, format as "text");
}

function splitDates(text: string): string[] {
  return text === "{}" ? [] : text.slice(1, -1).split(",");
}
