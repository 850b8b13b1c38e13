import { beginHash, HASH_BYTES, messageOf, writeHash } from "#domain/draw/sha256.ts";
import { keyRing } from "#server/keys/key-ring.ts";

const HMAC_BLOCK = 64;
const ID_TEXT = 36;
const hexDigits = Array.from({ length: 16 }, (_, digit) => digit.toString(16).charCodeAt(0));

/**
 * The draw secrets of many applications, packed: the same as `drawSecret` gives one by one, in a fifth of the time.
 * @param ids packed records that begin with an application's id of 16 bytes; `width` is the length of a record.
 */
export function drawSecrets(ids: Uint8Array, width: number): Uint8Array {
  const key = keyRing().draw;
  const begun = (pad: number) => beginHash(new Uint8Array(HMAC_BLOCK).map((_, i) => (key[i] ?? 0) ^ pad));
  const [inner, outer] = [begun(0x36), begun(0x5c)];
  const secrets = new Uint8Array((ids.length / width) * HASH_BYTES);
  const text = messageOf(ID_TEXT, inner);
  const innerHash = messageOf(HASH_BYTES, outer);
  for (let from = 0, to = 0; from < ids.length; from += width, to += HASH_BYTES) {
    writeIdText(text.bytes, ids, from);
    writeHash(innerHash.bytes, 0, text, inner);
    writeHash(secrets, to, innerHash, outer);
  }
  return secrets;
}

/** Writes the 36 letters of an id, lower case with hyphens. */
function writeIdText(into: Uint8Array, ids: Uint8Array, from: number): void {
  let letter = 0;
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) into[letter++] = 0x2d;
    const byte = ids[from + i] as number;
    into[letter++] = hexDigits[byte >> 4] as number;
    into[letter++] = hexDigits[byte & 15] as number;
  }
}
