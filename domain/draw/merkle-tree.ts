// The rule: one short fingerprint stands for everybody in the draw. A short list of others proves that you are in it.
// The tree of RFC 6962: an odd node at the end of a level moves up unchanged.
import { copyBytes } from "./bytes.ts";
import { writeHashes } from "./hash-batch.ts";
import { HASH_BYTES, hash, messageOf, writeHash } from "./sha256.ts";

const NODE_TAG = 0x01;
const NODE_LENGTH = 1 + 2 * HASH_BYTES;
const nodeMessage = messageOf(NODE_LENGTH);
nodeMessage.bytes[0] = NODE_TAG;

/** The root over packed leaves in pool order. The root of nobody is the hash of nothing. */
export function merkleRoot(leaves: Uint8Array): Uint8Array {
  if (leaves.length === 0) return hash(leaves);
  let level = leaves;
  while (level.length > HASH_BYTES) level = levelAbove(level);
  return level.slice();
}

/** The siblings from the leaf at `index` up to the root. Levels at which a node moves up unchanged give none. */
export function inclusionPath(leaves: Uint8Array, index: number): Uint8Array[] {
  return pathThrough(levelsOf(leaves), index);
}

/** The levels of a tree from its leaves on, without the root. Whoever asks for many paths keeps them. */
export function* levelsOf(leaves: Uint8Array): Generator<Uint8Array> {
  for (let level = leaves; level.length > HASH_BYTES; level = levelAbove(level)) yield level;
}

/** The same path as `inclusionPath`, through levels that are made already. */
export function pathThrough(levels: Iterable<Uint8Array>, index: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let at = index * HASH_BYTES;
  for (const level of levels) {
    const sibling = (at / HASH_BYTES) % 2 === 1 ? at - HASH_BYTES : at + HASH_BYTES;
    if (sibling < level.length) path.push(level.slice(sibling, sibling + HASH_BYTES));
    at = Math.floor(at / HASH_BYTES / 2) * HASH_BYTES;
  }
  return path;
}

/**
 * The root that a leaf and its siblings make, or undefined where the path has too few siblings or too many.
 * @param of how many leaves the tree has; `index` counts from 0.
 */
export function rootOfPath(
  leaf: Uint8Array,
  { index, of, path }: { index: number; of: number; path: readonly Uint8Array[] },
): Uint8Array | undefined {
  let node = leaf;
  let used = 0;
  for (let at = index, last = of - 1; last > 0; at >>>= 1, last >>>= 1) {
    const isRight = at % 2 === 1;
    if (!isRight && at === last) continue;
    const sibling = path[used++];
    if (!sibling) return undefined;
    const above = new Uint8Array(HASH_BYTES);
    nodeMessage.bytes.set(isRight ? sibling : node, 1);
    nodeMessage.bytes.set(isRight ? node : sibling, 1 + HASH_BYTES);
    writeHash(above, 0, nodeMessage);
    node = above;
  }
  return used === path.length ? node : undefined;
}

function levelAbove(level: Uint8Array): Uint8Array {
  const nodes = level.length / HASH_BYTES;
  const above = new Uint8Array(Math.ceil(nodes / 2) * HASH_BYTES);
  const pairs = nodes >> 1;
  writeHashes(above, { count: pairs, length: NODE_LENGTH }, (bytes, at, index) => {
    bytes[at] = NODE_TAG;
    copyBytes(bytes, at + 1, level, 2 * index * HASH_BYTES, 2 * HASH_BYTES);
  });
  if (nodes % 2 === 1) copyBytes(above, pairs * HASH_BYTES, level, level.length - HASH_BYTES, HASH_BYTES);
  return above;
}
