import { open } from "node:fs/promises";
import { join } from "node:path";
import { inclusionPath, merkleRoot } from "#domain/draw/merkle-tree.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import { recordFolder } from "./record-folder.ts";

/** Leaves under one node that is kept: a power of two, so that the tree of a part is a branch of the whole. */
const PART = 1024;
const mostRuns = 30;
const slot = Symbol.for("paso.record.branches");

/**
 * The siblings from a leaf to the root of a published run, read from this process's disk; undefined where its leaves are
 * not there. The first question hashes the whole pool, part by part; afterwards one part is enough.
 * @param index the leaf's place in the pool, from 0.
 */
export async function pathInPool(run: string, index: number): Promise<Uint8Array[] | undefined> {
  const file = await open(join(recordFolder(), run, "leaves.bin")).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
  if (!file) return undefined;
  try {
    const length = (await file.stat()).size / HASH_BYTES;
    const read = async (part: number) => {
      const bytes = new Uint8Array(Math.min(PART, length - part * PART) * HASH_BYTES);
      await file.read(bytes, 0, bytes.length, part * PART * HASH_BYTES);
      return bytes;
    };
    const branches = await branchesOf(run, Math.ceil(length / PART), read);
    const part = Math.floor(index / PART);
    return [...inclusionPath(await read(part), index % PART), ...inclusionPath(branches, part)];
  } finally {
    await file.close();
  }
}

/**
 * The roots of all parts of a pool, packed: a million leaves leave 31 KB. A published pool never changes, and whoever asks
 * while it is hashed waits for the same.
 */
async function branchesOf(run: string, parts: number, read: (part: number) => Promise<Uint8Array>) {
  const world = globalThis as { [slot]?: Map<string, Promise<Uint8Array>> };
  world[slot] ??= new Map();
  const kept = world[slot];
  const key = join(recordFolder(), run);
  const known = kept.get(key);
  if (known) return known;
  const made = hashParts(parts, read);
  if (kept.size >= mostRuns) kept.delete(kept.keys().next().value as string);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

async function hashParts(parts: number, read: (part: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  const branches = new Uint8Array(parts * HASH_BYTES);
  for (let part = 0; part < parts; part++) branches.set(merkleRoot(await read(part)), part * HASH_BYTES);
  return branches;
}
