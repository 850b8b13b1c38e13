// The rule: what is hashed for everybody is hashed for all in the same way, many at once.
import { makeHashLanes } from "./hash-lanes.ts";
import { type Begun, HASH_BYTES, messageOf, nothingYet, writeHash } from "./sha256.ts";

/** Messages in one batch. */
export const BATCH = 256;

/** Room for many messages of one length, `width` bytes apart with their padding, and for their hashes. */
export type Batch = {
  width: number;
  messages: Uint8Array;
  hashes: Uint8Array;
  /** Hashes the first `count` messages, each after what was begun. */
  hash(count: number, begun?: Begun): void;
};

const batches = new Map<string, Batch>();

/**
 * The batch for messages of `length` bytes, always the same one: whoever takes it writes every byte of a message.
 * @param before bytes that are begun before each.
 */
export function batchOf(length: number, before = 0): Batch {
  const name = `${length} ${before}`;
  const batch = batches.get(name) ?? makeBatch(messageOf(length, before).bytes);
  batches.set(name, batch);
  return batch;
}

/**
 * Writes the hashes of `count` messages of `length` bytes into `into`, `apart` bytes from one to the next.
 * @param write writes a message's bytes into `bytes` from `at` on.
 */
export function writeHashes(
  into: Uint8Array,
  {
    count,
    length,
    begun = nothingYet,
    apart = HASH_BYTES,
  }: { count: number; length: number; begun?: Begun; apart?: number },
  write: (bytes: Uint8Array, at: number, index: number) => void,
): void {
  const { width, messages, hashes, hash } = batchOf(length, begun.length);
  for (let first = 0; first < count; first += BATCH) {
    const some = Math.min(BATCH, count - first);
    for (let i = 0; i < some; i++) write(messages, i * width, first + i);
    hash(some, begun);
    for (let i = 0; i < some; i++) {
      const at = (first + i) * apart;
      for (let byte = 0; byte < HASH_BYTES; byte++) into[at + byte] = hashes[i * HASH_BYTES + byte] as number;
    }
  }
}

function makeBatch(padded: Uint8Array): Batch {
  const width = padded.length;
  const [messagesAt, hashesAt] = [HASH_BYTES, HASH_BYTES + BATCH * width];
  const lanes = makeHashLanes(width);
  const memory = lanes?.memory ?? new ArrayBuffer(hashesAt + BATCH * HASH_BYTES);
  const messages = new Uint8Array(memory, messagesAt, BATCH * width);
  const hashes = new Uint8Array(memory, hashesAt, BATCH * HASH_BYTES);
  for (let i = 0; i < BATCH; i++) messages.set(padded, i * width);
  const byLanes = (count: number, begun = nothingYet) => {
    new Int32Array(memory, 0, begun.state.length).set(begun.state);
    if (count > 0) lanes?.hash(messagesAt, hashesAt, Math.ceil(count / 4));
  };
  const oneByOne = (count: number, begun = nothingYet) => {
    for (let i = 0; i < count; i++) {
      writeHash(hashes, i * HASH_BYTES, { view: new DataView(memory, messagesAt + i * width, width) }, begun);
    }
  };
  return { width, messages, hashes, hash: lanes ? byLanes : oneByOne };
}
