// The rule: whatever a draw fixes is fixed by its SHA-256 fingerprint. One changed letter gives another fingerprint.
// FIPS 180-4, written out over typed arrays: a draw hashes millions of short messages, and this allocates for none.

import { writeWord } from "./bytes.ts";

/** Bytes of one SHA-256 hash. */
export const HASH_BYTES = 32;

const BLOCK_BYTES = 64;

// biome-ignore format: eight to a line, as the standard prints them
const initial = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);

/** The constants of the 64 rounds. */
// biome-ignore format: eight to a line, as the standard prints them
export const roundConstants = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

const state = new Int32Array(8);
const schedule = new Int32Array(64);

/** Blocks that are hashed already: many messages that begin alike go on from here. */
export type Begun = { state: Int32Array; length: number };

/** Where a hash begins without any. */
export const nothingYet: Begun = { state: initial, length: 0 };

/** A message of one length that is written again and again; the padding behind it is written once. */
export type Message = { bytes: Uint8Array; view: DataView };

/** Makes a message of `length` bytes that comes after `before` bytes that are begun. */
export function messageOf(length: number, before = 0): Message {
  const bytes = new Uint8Array(Math.ceil((length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  const total = before + length;
  bytes[length] = 0x80;
  writeWord(bytes, bytes.length - 8, Math.floor(total / 0x2000_0000));
  writeWord(bytes, bytes.length - 4, total << 3);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Begins with whole blocks of 64 bytes. */
export function beginHash(prefix: Uint8Array): Begun {
  hashBlocks(new DataView(prefix.buffer, prefix.byteOffset, prefix.length), initial);
  return { state: state.slice(), length: prefix.length };
}

/** Writes the hash of what was begun and of a message into `into` at `at`. */
export function writeHash(into: Uint8Array, at: number, { view }: Pick<Message, "view">, begun = nothingYet): void {
  hashBlocks(view, begun.state);
  for (let i = 0; i < 8; i++) writeWord(into, at + 4 * i, state[i] as number);
}

/** The hash of a whole message, in bytes of its own. */
export function hash(bytes: Uint8Array): Uint8Array {
  const message = messageOf(bytes.length);
  message.bytes.set(bytes);
  const into = new Uint8Array(HASH_BYTES);
  writeHash(into, 0, message);
  return into;
}

function hashBlocks(blocks: DataView, from: Int32Array): void {
  state.set(from);
  for (let done = 0; done < blocks.byteLength; done += BLOCK_BYTES) compress(blocks, done);
}

function compress(blocks: DataView, at: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i++) w[i] = blocks.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (small1 + (w[i - 7] as number) + small0 + (w[i - 16] as number)) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t = (h + big1 + (g ^ (e & (f ^ g))) + (roundConstants[i] as number) + (w[i] as number)) | 0;
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const u = (big0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t) | 0;
    d = c;
    c = b;
    b = a;
    a = (t + u) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
