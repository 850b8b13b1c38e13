// The rule: whoever waits at the freeze is in the draw. Afterwards nobody can be added, left out or changed.
import { compareBytes, copyBytes, wordAt } from "./bytes.ts";
import { ENTRY_BYTES, entryAt } from "./entry.ts";
import { leavesOf, openedOf } from "./leaf.ts";
import { identityOrder, sortedBy } from "./order.ts";
import { HASH_BYTES } from "./sha256.ts";

/** All applications of a run in pool order: by their leaves, ascending. Arrays are packed, one application after another. */
export type Pool = {
  length: number;
  leaves: Uint8Array;
  entries: Uint8Array;
};

/** Who waits: packed 32-byte secrets and 16-byte entries, in any order. */
export type Waiting = { secrets: Uint8Array; entries: Uint8Array };

/**
 * Makes the pool of a run. Two equal leaves are a fault: they abort the run.
 * `givenAt` says where in the given list each application stood.
 */
export function makePool(runId: Uint8Array, { secrets, entries }: Waiting): Pool & { givenAt: Uint32Array } {
  const length = entries.length / ENTRY_BYTES;
  if (secrets.length !== length * HASH_BYTES) throw new Error("Every entry needs one secret.");
  const leaves = leavesOf(openedOf(runId, secrets, entries));
  const givenAt = orderOfLeaves(leaves, length);
  const pool = {
    length,
    leaves: rearranged(leaves, HASH_BYTES, givenAt),
    entries: rearranged(entries, ENTRY_BYTES, givenAt),
    givenAt,
  };
  refuseEqualLeaves(pool);
  return pool;
}

/** People in the party at a place of the pool. */
export function sizeAt(pool: Pool, index: number): number {
  return pool.entries[index * ENTRY_BYTES + entryAt.size] as number;
}

/** Two words order all but a handful of leaves; if two leaves agree in both, every word is looked at. */
function orderOfLeaves(leaves: Uint8Array, length: number): Uint32Array {
  const order = orderOfWords(leaves, length, 2);
  return isAscending(leaves, order) ? order : orderOfWords(leaves, length, HASH_BYTES / 4);
}

function orderOfWords(leaves: Uint8Array, length: number, words: number): Uint32Array {
  let order = identityOrder(length);
  for (let word = words - 1; word >= 0; word--) {
    order = sortedBy(order, (index) => wordAt(leaves, index * HASH_BYTES + 4 * word));
  }
  return order;
}

function isAscending(leaves: Uint8Array, order: Uint32Array): boolean {
  for (let i = 1; i < order.length; i++) {
    const [before, own] = [(order[i - 1] as number) * HASH_BYTES, (order[i] as number) * HASH_BYTES];
    if (compareBytes(leaves, before, leaves, own, HASH_BYTES) > 0) return false;
  }
  return true;
}

function rearranged(packed: Uint8Array, width: number, order: Uint32Array): Uint8Array {
  const moved = new Uint8Array(packed.length);
  for (let i = 0; i < order.length; i++) copyBytes(moved, i * width, packed, (order[i] as number) * width, width);
  return moved;
}

function refuseEqualLeaves({ leaves, length }: Pool): void {
  for (let at = HASH_BYTES; at < length * HASH_BYTES; at += HASH_BYTES) {
    if (compareBytes(leaves, at - HASH_BYTES, leaves, at, HASH_BYTES) === 0) {
      throw new Error("Two applications have the same leaf. The run is aborted.");
    }
  }
}
