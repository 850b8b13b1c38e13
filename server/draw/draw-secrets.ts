import { copyBytes } from "#domain/draw/bytes.ts";
import { HASH_BYTES, writeHash } from "#domain/draw/sha256.ts";
import { keyRing } from "#server/keys/key-ring.ts";

const HMAC_BLOCK = 64;
const ID_TEXT = 36;
const hexDigits = Array.from({ length: 16 }, (_, digit) => digit.toString(16).charCodeAt(0));

/**
 * The draw secrets of many applications, packed: the same as `drawSecret` gives one by one, in a third of the time.
 * @param ids packed records that begin with an application's id of 16 bytes; `width` is the length of a record.
 */
export function drawSecrets(ids: Uint8Array, width: number): Uint8Array {
  const key = keyRing().draw;
  const inner = new Uint8Array(HMAC_BLOCK + ID_TEXT).fill(0x36, 0, HMAC_BLOCK);
  const outer = new Uint8Array(HMAC_BLOCK + HASH_BYTES).fill(0x5c, 0, HMAC_BLOCK);
  for (let i = 0; i < key.length; i++) {
    inner[i] = (inner[i] as number) ^ (key[i] as number);
    outer[i] = (outer[i] as number) ^ (key[i] as number);
  }
  const secrets = new Uint8Array((ids.length / width) * HASH_BYTES);
  const innerHash = new Uint8Array(HASH_BYTES);
  for (let from = 0, to = 0; from < ids.length; from += width, to += HASH_BYTES) {
    writeIdText(inner, HMAC_BLOCK, ids, from);
    writeHash(innerHash, 0, inner, inner.length);
    copyBytes(outer, HMAC_BLOCK, innerHash, 0, HASH_BYTES);
    writeHash(secrets, to, outer, outer.length);
  }
  return secrets;
}

/** Writes the 36 letters of an id, lower case with hyphens. */
function writeIdText(into: Uint8Array, at: number, ids: Uint8Array, from: number): void {
  let letter = at;
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) into[letter++] = 0x2d;
    const byte = ids[from + i] as number;
    into[letter++] = hexDigits[byte >> 4] as number;
    into[letter++] = hexDigits[byte & 15] as number;
  }
}
