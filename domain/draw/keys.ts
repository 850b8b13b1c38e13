// The rule: every ticket gets a number by chance, and your smallest number counts. More tickets, more chance.
import { compareBytes, copyBytes } from "./bytes.ts";
import { ENTRY_BYTES, entryAt } from "./entry.ts";
import { BATCH, batchOf } from "./hash-batch.ts";
import type { Pool } from "./pool.ts";
import { HASH_BYTES, messageOf, writeHash } from "./sha256.ts";

/** Bytes of a key: the smallest of an application's tickets. */
export const KEY_BYTES = 8;

/** One hash gives the numbers of so many tickets. */
const A_BLOCK = HASH_BYTES / KEY_BYTES;

const TAG = 0x02;
const LEAF_PART = 16;
const LEAF_AT = 1 + HASH_BYTES;
const BLOCK_AT = LEAF_AT + LEAF_PART;
const message = messageOf(BLOCK_AT + 1);
const numbers = new Uint8Array(HASH_BYTES);

/** The keys of all applications, packed in pool order. */
export function keysOf(pool: Pool, seed: Uint8Array): Uint8Array {
  const keys = new Uint8Array(pool.length * KEY_BYTES).fill(0xff);
  const { width, messages, hashes, hash } = batchOf(BLOCK_AT + 1);
  const [owners, tickets] = [new Uint32Array(BATCH), new Uint8Array(BATCH)];
  let filled = 0;
  const settle = () => {
    hash(filled);
    for (let i = 0; i < filled; i++) {
      keepSmallest(keys, (owners[i] as number) * KEY_BYTES, hashes, i * HASH_BYTES, tickets[i] as number);
    }
    filled = 0;
  };
  for (let i = 0; i < BATCH; i++) writeStart(messages, i * width, seed);
  for (let index = 0; index < pool.length; index++) {
    let left = pool.entries[index * ENTRY_BYTES + entryAt.tickets] as number;
    for (let block = 0; left > 0; block++, left -= A_BLOCK) {
      const at = filled * width;
      copyBytes(messages, at + LEAF_AT, pool.leaves, index * HASH_BYTES, LEAF_PART);
      messages[at + BLOCK_AT] = block;
      owners[filled] = index;
      tickets[filled] = Math.min(left, A_BLOCK);
      if (++filled === BATCH) settle();
    }
  }
  settle();
  return keys;
}

/** The key of one application: the smallest of its tickets, as unsigned numbers of 64 bits. */
export function keyOf(seed: Uint8Array, leaf: Uint8Array, tickets: number): Uint8Array {
  const key = new Uint8Array(KEY_BYTES).fill(0xff);
  writeStart(message.bytes, 0, seed);
  copyBytes(message.bytes, LEAF_AT, leaf, 0, LEAF_PART);
  for (let block = 0; block * A_BLOCK < tickets; block++) {
    message.bytes[BLOCK_AT] = block;
    writeHash(numbers, 0, message);
    keepSmallest(key, 0, numbers, 0, Math.min(tickets - block * A_BLOCK, A_BLOCK));
  }
  return key;
}

function writeStart(bytes: Uint8Array, at: number, seed: Uint8Array): void {
  bytes[at] = TAG;
  copyBytes(bytes, at + 1, seed, 0, HASH_BYTES);
}

/** Puts the smallest of the first `tickets` numbers into a key, where it is below what stands there. */
function keepSmallest(keys: Uint8Array, at: number, hashes: Uint8Array, from: number, tickets: number): void {
  for (let number = from; number < from + tickets * KEY_BYTES; number += KEY_BYTES) {
    if (compareBytes(hashes, number, keys, at, KEY_BYTES) < 0) copyBytes(keys, at, hashes, number, KEY_BYTES);
  }
}
