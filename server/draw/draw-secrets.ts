import { copyBytes } from "#domain/draw/bytes.ts";
import { writeHashes } from "#domain/draw/hash-batch.ts";
import { beginHash, HASH_BYTES } from "#domain/draw/sha256.ts";
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
  const count = ids.length / width;
  const innerHashes = new Uint8Array(count * HASH_BYTES);
  writeHashes(innerHashes, { count, length: ID_TEXT, begun: inner }, (bytes, at, index) =>
    writeIdText(bytes, at, ids, index * width),
  );
  const secrets = new Uint8Array(count * HASH_BYTES);
  writeHashes(secrets, { count, length: HASH_BYTES, begun: outer }, (bytes, at, index) =>
    copyBytes(bytes, at, innerHashes, index * HASH_BYTES, HASH_BYTES),
  );
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
