import { hash } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { dayOfRun } from "#domain/draw/check-record.ts";
import { runIdOf } from "#domain/draw/run-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { readFrozen } from "#server/draw/frozen-pool.ts";
import { copyRecord } from "./copy-record.ts";
import { jsonText } from "./keep-files.ts";
import { openedEntries } from "./opened-entries.ts";
import { recordFolder } from "./record-folder.ts";
import { countClosed } from "./refuse-wrong-record.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes the record of a run with every entry, for somebody who may see all at once: what is published, and beside it the entries
 * and salts that are closed or not opened yet. No name and no id is among them.
 * @param folder a new folder; the record is in it under the run's name.
 * @returns false where the run has no result.
 */
export async function writeForAuditor(db: Database, run: string, folder: string): Promise<boolean> {
  const kept = await db.selectFrom("record_file").select(["name", "sha256"]).where("run", "=", run).execute();
  if (!kept.some(({ name }) => name === "result.json")) return false;
  await copyRecord(db, run);
  const target = join(folder, run);
  await cp(join(recordFolder(), run), target, { recursive: true, errorOnExist: true, force: false });
  const pool = await readFrozen(db, run);
  const { day, sequence } = dayOfRun(run);
  const opened = {
    "entries.bin": openedEntries(runIdOf(day, sequence), pool),
    "disclosure.json": jsonText(countClosed(pool.length)),
  };
  const sums = new Map(kept.map(({ name, sha256 }) => [name as string, Buffer.from(sha256).toString("hex")]));
  for (const [name, content] of Object.entries(opened)) {
    await writeFile(join(target, name), content);
    sums.set(name, hash("sha256", content));
  }
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  await writeFile(join(target, "SHA256SUMS"), lines.join(""));
  return true;
}
