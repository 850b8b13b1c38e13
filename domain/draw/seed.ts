// The rule: chance comes after the list is closed, from numbers that nobody could know or choose before.
import { writeWord } from "./bytes.ts";
import { HASH_BYTES, hash } from "./sha256.ts";

const label = Uint8Array.from("fairdraw/1 seed", (letter) => letter.charCodeAt(0));

/** What the seed is made of: 8 bytes of run id, the number of applications, and three times 32 bytes. */
export type SeedParts = {
  runId: Uint8Array;
  applications: number;
  root: Uint8Array;
  reveal: Uint8Array;
  beacon: Uint8Array;
};

/** The 32-byte seed of a run. */
export function seedOf({ runId, applications, root, reveal, beacon }: SeedParts): Uint8Array {
  const count = new Uint8Array(4);
  writeWord(count, 0, applications);
  const message = new Uint8Array(label.length + runId.length + count.length + 3 * HASH_BYTES);
  let at = 0;
  for (const part of [label, runId, count, root, reveal, beacon]) {
    message.set(part, at);
    at += part.length;
  }
  return hash(message);
}
