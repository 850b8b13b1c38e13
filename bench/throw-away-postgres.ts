import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#server/database/migrate.ts";
import { type OpenDatabase, openPostgres } from "#server/database/open-database.ts";

/** An empty, migrated database on a PostgreSQL of its own that keeps its promises (fsync on). */
export type ThrowAwayPostgres = Extract<OpenDatabase, { kind: "postgres" }> & {
  url: string;
  /** The folder of its cluster. */
  folder: string;
  remove(): Promise<void>;
};

/** Starts a cluster in a folder of its own and makes its database the one that `database()` gives. */
export async function startThrowAwayPostgres(): Promise<ThrowAwayPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "paso-bench-"));
  const postgres = (...args: string[]) =>
    execFileSync(process.execPath, ["scripts/postgres.mjs", ...args], { encoding: "utf8" }).trim();
  const url = postgres("start", folder, "0", "--durable");
  const open = openPostgres(url);
  if (open.kind !== "postgres") throw new Error("A measurement needs PostgreSQL.");
  (globalThis as Record<symbol, unknown>)[Symbol.for("paso.database")] = open;
  await migrate(open.db);
  return {
    ...open,
    url,
    folder,
    remove: async () => {
      await open.db.destroy();
      postgres("stop", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
