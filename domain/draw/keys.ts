// The rule: every ticket gets a number by chance, and your smallest number counts. More tickets, more chance.
import { copyBytes, wordAt, writeWord } from "./bytes.ts";
import { ENTRY_BYTES, entryAt } from "./entry.ts";
import type { Pool } from "./pool.ts";
import { HASH_BYTES, messageOf, writeHash } from "./sha256.ts";

/** Bytes of a key: the smallest of an application's tickets. */
export const KEY_BYTES = 8;

const LEAF_PART = 16;
const BLOCK_AT = 1 + HASH_BYTES + LEAF_PART;
const message = messageOf(BLOCK_AT + 1);
message.bytes[0] = 0x02;
const block = new Uint8Array(HASH_BYTES);

/** The keys of all applications, packed in pool order. */
export function keysOf(pool: Pool, seed: Uint8Array): Uint8Array {
  const keys = new Uint8Array(pool.length * KEY_BYTES);
  for (let i = 0; i < pool.length; i++) {
    const tickets = pool.entries[i * ENTRY_BYTES + entryAt.tickets] as number;
    writeKey(keys, i * KEY_BYTES, { seed, leaves: pool.leaves, leafAt: i * HASH_BYTES, tickets });
  }
  return keys;
}

/** Writes the smallest of an application's tickets, as unsigned numbers of 64 bits. */
export function writeKey(
  into: Uint8Array,
  at: number,
  of: { seed: Uint8Array; leaves: Uint8Array; leafAt: number; tickets: number },
): void {
  let high = 0xffff_ffff;
  let low = 0xffff_ffff;
  copyBytes(message.bytes, 1, of.seed, 0, HASH_BYTES);
  copyBytes(message.bytes, 1 + HASH_BYTES, of.leaves, of.leafAt, LEAF_PART);
  for (let ticket = 0; ticket < of.tickets; ticket++) {
    const inBlock = ticket % 4;
    if (inBlock === 0) {
      message.bytes[BLOCK_AT] = ticket / 4;
      writeHash(block, 0, message);
    }
    const ticketHigh = wordAt(block, KEY_BYTES * inBlock);
    if (ticketHigh > high) continue;
    const ticketLow = wordAt(block, KEY_BYTES * inBlock + 4);
    if (ticketHigh === high && ticketLow >= low) continue;
    high = ticketHigh;
    low = ticketLow;
  }
  writeWord(into, at, high);
  writeWord(into, at + 4, low);
}
