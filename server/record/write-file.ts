import { closeSync, fsyncSync, openSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { newId } from "#server/chance.ts";

/**
 * Writes a file whole or not at all, over a power cut too: beside its place, to the disk, and then under its name.
 * A file of that name is replaced; the caller knows which may be. Nothing stays of one that could not be written.
 */
export async function writeFile(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const draft = `${path}.${newId()}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(draft, "w", mode);
  try {
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
  await syncFolder(dirname(path));
}

/** Keeps the names in a folder over a power cut, where nothing may be awaited. */
export function syncFolderNow(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  fsyncSync(folder);
  closeSync(folder);
}

/** Windows keeps names without being asked, and cannot be asked. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
