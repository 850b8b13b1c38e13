import { dataFolderHolder, lockDataFolder } from "#server/data-lock.ts";
import { migrate } from "#server/database/migrate.ts";
import { closeDatabase, database } from "#server/database/open-database.ts";
import { readSettings } from "#server/settings.ts";
import { forwardCommand } from "./command-socket.ts";
import { findCommand, runCommand } from "./run-command.ts";

/**
 * The command line. With PostgreSQL a command runs here; with the embedded database, which bears one
 * process only, it runs in the Paso that holds the data folder, or here when none does.
 * @returns the exit code.
 */
export async function paso(words: string[], say: (line: string) => void): Promise<number> {
  if (!needsDatabase(words)) return runCommand(words, say);
  const { DATABASE_URL, DATA_DIR } = readSettings();
  if (!DATABASE_URL && dataFolderHolder(DATA_DIR)) return forwardCommand(DATA_DIR, words, say);
  const unlock = DATABASE_URL ? () => {} : lockDataFolder(DATA_DIR);
  try {
    await migrate(database());
    return await runCommand(words, say);
  } finally {
    await closeDatabase();
    unlock();
  }
}

function needsDatabase(words: string[]): boolean {
  const found = findCommand(words);
  if (!found) return false;
  const { command, args } = found;
  return typeof command.needsDatabase === "function" ? command.needsDatabase(args) : command.needsDatabase;
}
