import { OPENED_BYTES, openedOf } from "#domain/draw/leaf.ts";
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
  const opened = openedOf(runId, drawSecrets(ids, ID_BYTES), entries);
  for (let place = 0; closed !== undefined && place < length; place++) {
    if (isClosedAt(closed, place)) opened.fill(0, place * OPENED_BYTES, (place + 1) * OPENED_BYTES);
  }
  return opened;
}

function isClosedAt(closed: Uint8Array, place: number): boolean {
  return (((closed[place >> 3] as number) >> (7 - (place & 7))) & 1) === 1;
}
