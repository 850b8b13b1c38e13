import { copyBytes } from "#domain/draw/bytes.ts";
import { ENTRY_BYTES } from "#domain/draw/entry.ts";
import { writeSalt } from "#domain/draw/leaf.ts";
import { OPENED_BYTES } from "#domain/draw/opened-pool.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import { drawSecrets } from "#server/draw/draw-secrets.ts";
import type { FrozenPool } from "#server/draw/frozen-pool.ts";

const ID_BYTES = 16;

/**
 * The salts and entries of a pool, packed in pool order as `entries.bin` has them; zeros where closed.
 * @param closed one bit for each place, the first the highest; none is closed without it.
 */
export function openedEntries(
  runId: Uint8Array,
  { length, ids, entries }: FrozenPool,
  closed?: Uint8Array,
): Uint8Array {
  const opened = new Uint8Array(length * OPENED_BYTES);
  const secrets = drawSecrets(ids, ID_BYTES);
  for (let place = 0; place < length; place++) {
    if (closed !== undefined && isClosedAt(closed, place)) continue;
    writeSalt(opened, place * OPENED_BYTES, secrets, place * HASH_BYTES, runId);
    copyBytes(opened, place * OPENED_BYTES + HASH_BYTES, entries, place * ENTRY_BYTES, ENTRY_BYTES);
  }
  return opened;
}

function isClosedAt(closed: Uint8Array, place: number): boolean {
  return (((closed[place >> 3] as number) >> (7 - (place & 7))) & 1) === 1;
}
