import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { listText } from "#domain/draw/registration-log.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import type { Database } from "#server/database/open-database.ts";
import { RecordConflict } from "#server/record/copy-record.ts";
import { jsonText } from "#server/record/keep-files.ts";
import { recordFolder } from "#server/record/record-folder.ts";
import { writeFile } from "#server/record/write-file.ts";

/** Where this process keeps its copy of the log of registrations: `/draws/log/` of the site. */
export function logFolder(): string {
  return join(recordFolder(), "log");
}

/** A day as its files are called: `YYYYMMDD`. */
export function dayName(day: string): string {
  return day.replaceAll("-", "");
}

/** Where a day's signed head stands on this process's disk once it is published. */
export function headPath(day: string): string {
  return join(logFolder(), `${dayName(day)}.json`);
}

/**
 * Brings the closed days to this process's disk, in order: a day's list, then its head, and at last the list of days. It may
 * be killed between any two files: the next call goes on, and a file that is there is never written again.
 * @throws RecordConflict where a day is there and is another one than was closed.
 */
export async function copyLog(db: Database): Promise<void> {
  const days = await db.selectFrom("registration_day").select(["day", "head_file"]).orderBy("day").execute();
  if (days.length === 0) return;
  const there = new Set(await readdir(logFolder()).catch(() => []));
  for (const { day, head_file } of days) {
    const [list, head] = [`${dayName(day)}.txt`, `${dayName(day)}.json`];
    if (!there.has(head)) await writeOnce(list, await readList(db, day));
    await writeOnce(head, head_file);
  }
  const names = days.map(({ day }) => dayName(day));
  const index = jsonText({ format: "paso/registration-log/1", days: names });
  if ((await textAt("index.json")) !== index) await writeFile(join(logFolder(), "index.json"), index);
}

async function writeOnce(name: string, text: string): Promise<void> {
  const before = await textAt(name);
  if (before === undefined) await writeFile(join(logFolder(), name), text);
  else if (before !== text)
    throw new RecordConflict(`${join(logFolder(), name)} is not what was published of its day.`);
}

async function readList(db: Database, day: string): Promise<string> {
  const { commitments } = await db
    .selectFrom("registration_day")
    .select("commitments")
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  return listText(splitList(commitments));
}

/** The lines of a packed list. */
function splitList(packed: Uint8Array): Uint8Array[] {
  return Array.from({ length: packed.length / HASH_BYTES }, (_, i) =>
    packed.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}

async function textAt(name: string): Promise<string | undefined> {
  return readFile(join(logFolder(), name), "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
}
