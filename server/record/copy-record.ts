import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RecordName, recordNames } from "#domain/draw/record.ts";
import type { Database } from "#server/database/open-database.ts";
import { makerOfBytes } from "./record-bytes.ts";
import { recordFolder } from "./record-folder.ts";
import { writeFile } from "./write-file.ts";
import { writeIndex } from "./write-index.ts";

/** What was published under a run's name is not what the database says. Nothing is overwritten; a person must look. */
export class RecordConflict extends Error {}

/**
 * Brings what a run has published so far to this process's disk, in order, and then the list of hashes and the list of
 * runs. It may be killed between any two files: the next call goes on, and a file that is there is never written again.
 * @throws RecordConflict where a file is there with other bytes.
 */
export async function copyRecord(db: Database, run: string): Promise<void> {
  const kept = await db.selectFrom("record_file").select(["name", "sha256", "body"]).where("run", "=", run).execute();
  if (kept.length === 0) return;
  const bytesOf = makerOfBytes(db, run);
  const order = (name: RecordName) => recordNames.indexOf(name);
  for (const { name, sha256, body } of kept.sort((a, b) => order(a.name) - order(b.name))) {
    const path = join(recordFolder(), run, name);
    const there = await bytesAt(path);
    if (there !== undefined && isOf(there, sha256)) continue;
    if (there !== undefined) throw new RecordConflict(`${path} is not what run ${run} has published.`);
    const made = body === null ? await bytesOf(name) : Buffer.from(body);
    if (!isOf(made, sha256)) throw new Error(`${name} of run ${run} cannot be made again as it was published.`);
    await writeFile(path, made);
  }
  const lines = kept.map(({ name, sha256 }) => `${Buffer.from(sha256).toString("hex")}  ${name}\n`);
  const byName = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join("");
  const sums = join(recordFolder(), run, "SHA256SUMS");
  if ((await bytesAt(sums))?.toString() !== byName) await writeFile(sums, byName);
  await writeIndex();
}

function isOf(bytes: Uint8Array, sha256: Uint8Array): boolean {
  return hash("sha256", bytes, "buffer").equals(sha256);
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
}
