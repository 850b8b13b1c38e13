// The rule: when a run is opened, whoever won in it can be seen, without a name. Who is still on the way stays closed.
import { compareBytes, copyBytes } from "./bytes.ts";
import { ENTRY_BYTES } from "./entry.ts";
import { leavesOf, OPENED_BYTES } from "./leaf.ts";
import type { Pool } from "./pool.ts";
import { HASH_BYTES } from "./sha256.ts";

/** The applications of a run that were opened, and the place of each in the whole pool. */
export type OpenedPool = Pool & { places: Uint32Array };

/** Takes the opened applications out of a record. A walk over them gives every award of the run: who is closed won nothing. */
export function openedPool(leaves: Uint8Array, opened: Uint8Array): OpenedPool {
  const all = opened.length / OPENED_BYTES;
  const places = new Uint32Array(all);
  let length = 0;
  for (let place = 0; place < all; place++) if (!isClosed(opened, place)) places[length++] = place;
  const pool = {
    length,
    leaves: new Uint8Array(length * HASH_BYTES),
    entries: new Uint8Array(length * ENTRY_BYTES),
    places: places.subarray(0, length),
  };
  for (let i = 0; i < length; i++) {
    const place = places[i] as number;
    copyBytes(pool.leaves, i * HASH_BYTES, leaves, place * HASH_BYTES, HASH_BYTES);
    copyBytes(pool.entries, i * ENTRY_BYTES, opened, place * OPENED_BYTES + HASH_BYTES, ENTRY_BYTES);
  }
  return pool;
}

/** The first place whose opened salt and entry do not make its leaf, or undefined where all do. */
export function firstWrongLeaf(leaves: Uint8Array, opened: Uint8Array): number | undefined {
  const made = leavesOf(opened);
  for (let place = 0; place * OPENED_BYTES < opened.length; place++) {
    if (isClosed(opened, place)) continue;
    if (compareBytes(made, place * HASH_BYTES, leaves, place * HASH_BYTES, HASH_BYTES) !== 0) return place;
  }
  return undefined;
}

/** A written entry begins with 1, so that nobody's is taken for a closed one. */
function isClosed(opened: Uint8Array, place: number): boolean {
  const end = (place + 1) * OPENED_BYTES;
  for (let at = place * OPENED_BYTES; at < end; at++) if (opened[at] !== 0) return false;
  return true;
}
