// The rule: before the draw we publish a fingerprint of every application. It tells nobody who you are,
// and with your receipt you can find your own.
import { copyBytes } from "./bytes.ts";
import { ENTRY_BYTES } from "./entry.ts";
import { HASH_BYTES, messageOf, writeHash } from "./sha256.ts";

/** Bytes of a run's id. */
export const RUN_ID_BYTES = 8;

const saltMessage = messageOf(1 + HASH_BYTES + RUN_ID_BYTES);
saltMessage.bytes[0] = 0x10;
const leafMessage = messageOf(1 + HASH_BYTES + ENTRY_BYTES);

/** Writes an application's salt for one run: made of its secret, which no run ever shows. */
export function writeSalt(
  into: Uint8Array,
  at: number,
  secrets: Uint8Array,
  secretAt: number,
  runId: Uint8Array,
): void {
  copyBytes(saltMessage.bytes, 1, secrets, secretAt, HASH_BYTES);
  copyBytes(saltMessage.bytes, 1 + HASH_BYTES, runId, 0, RUN_ID_BYTES);
  writeHash(into, at, saltMessage);
}

/** Writes an application's leaf: the fingerprint of its salt and entry. */
export function writeLeaf(into: Uint8Array, at: number, salt: Uint8Array, entries: Uint8Array, entryAt: number): void {
  copyBytes(leafMessage.bytes, 1, salt, 0, HASH_BYTES);
  copyBytes(leafMessage.bytes, 1 + HASH_BYTES, entries, entryAt, ENTRY_BYTES);
  writeHash(into, at, leafMessage);
}
