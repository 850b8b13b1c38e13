import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { now } from "#server/clock.ts";
import type { Database } from "#server/database/open-database.ts";
import type { Settings } from "#server/settings.ts";
import { findSignals } from "./find-signals.ts";

const command = fileURLToPath(new URL("../../scripts/paso.mjs", import.meta.url));

/**
 * The nightly search. With PostgreSQL it is a process of its own: a million registrations are compared in many seconds,
 * in which this one would answer nobody. The embedded database bears one process, and holds few.
 */
export async function runNightly(db: Database, settings: Settings): Promise<void> {
  if (!settings.DATABASE_URL) {
    await findSignals(db, now());
    return;
  }
  const env = { ...process.env, DATABASE_URL: settings.DATABASE_URL };
  const child = spawn(process.execPath, [command, "trends"], { env, stdio: "ignore" });
  const code = await new Promise((resolve, reject) => child.on("exit", resolve).on("error", reject));
  if (code !== 0) throw new Error(`the search for trends ended with ${code}`);
}
