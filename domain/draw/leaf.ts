// The rule: before the draw we publish a fingerprint of every application. It tells nobody who you are,
// and with your receipt you can find your own.
import { copyBytes } from "./bytes.ts";
import { ENTRY_BYTES } from "./entry.ts";
import { writeHashes } from "./hash-batch.ts";
import { HASH_BYTES, messageOf, writeHash } from "./sha256.ts";

/** Bytes of a run's id. */
export const RUN_ID_BYTES = 8;

/** Bytes of one record of `entries.bin`: the salt and the entry. */
export const OPENED_BYTES = HASH_BYTES + ENTRY_BYTES;

const SALT_TAG = 0x10;
const SALT_LENGTH = 1 + HASH_BYTES + RUN_ID_BYTES;
const LEAF_LENGTH = 1 + OPENED_BYTES;
const saltMessage = messageOf(SALT_LENGTH);
const leafMessage = messageOf(LEAF_LENGTH);

/** The leaf of one application: the fingerprint of its entry and of its salt for this run, made of its secret. */
export function leafOf(runId: Uint8Array, secret: Uint8Array, entry: Uint8Array): Uint8Array {
  const leaf = new Uint8Array(HASH_BYTES);
  saltMessage.bytes[0] = SALT_TAG;
  copyBytes(saltMessage.bytes, 1, secret, 0, HASH_BYTES);
  copyBytes(saltMessage.bytes, 1 + HASH_BYTES, runId, 0, RUN_ID_BYTES);
  writeHash(leafMessage.bytes, 1, saltMessage);
  copyBytes(leafMessage.bytes, 1 + HASH_BYTES, entry, 0, ENTRY_BYTES);
  writeHash(leaf, 0, leafMessage);
  return leaf;
}

/** The salts and entries of many applications, packed: what is opened of them one day. */
export function openedOf(runId: Uint8Array, secrets: Uint8Array, entries: Uint8Array): Uint8Array {
  const count = entries.length / ENTRY_BYTES;
  const opened = new Uint8Array(count * OPENED_BYTES);
  writeHashes(opened, { count, length: SALT_LENGTH, apart: OPENED_BYTES }, (bytes, at, index) => {
    bytes[at] = SALT_TAG;
    copyBytes(bytes, at + 1, secrets, index * HASH_BYTES, HASH_BYTES);
    copyBytes(bytes, at + 1 + HASH_BYTES, runId, 0, RUN_ID_BYTES);
  });
  for (let i = 0; i < count; i++) {
    copyBytes(opened, i * OPENED_BYTES + HASH_BYTES, entries, i * ENTRY_BYTES, ENTRY_BYTES);
  }
  return opened;
}

/** The leaves of packed salts and entries. */
export function leavesOf(opened: Uint8Array): Uint8Array {
  const count = opened.length / OPENED_BYTES;
  const leaves = new Uint8Array(count * HASH_BYTES);
  writeHashes(leaves, { count, length: LEAF_LENGTH }, (bytes, at, index) => {
    bytes[at] = 0;
    copyBytes(bytes, at + 1, opened, index * OPENED_BYTES, OPENED_BYTES);
  });
  return leaves;
}
