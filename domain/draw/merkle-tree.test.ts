import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexOf } from "./bytes.ts";
import { inclusionPath, merkleRoot } from "./merkle-tree.ts";

const anyLeaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 70 });
const packed = (leaves: Uint8Array[]) => new Uint8Array(Buffer.concat(leaves));

describe("the tree over all applications", () => {
  it("has the root that RFC 6962 defines by halves", () => {
    fc.assert(
      fc.property(anyLeaves, (leaves) => {
        expect(hexOf(merkleRoot(packed(leaves)))).toBe(rootByHalves(leaves).toString("hex"));
      }),
    );
  });

  it("proves every application's place by a path that a second implementation verifies", () => {
    fc.assert(
      fc.property(anyLeaves, (leaves) => {
        const root = hexOf(merkleRoot(packed(leaves)));
        leaves.forEach((leaf, index) => {
          const path = inclusionPath(packed(leaves), index);
          expect(rootFromPath(leaf, { index, length: leaves.length, path })).toBe(root);
        });
      }),
    );
  });

  it("has the hash of nothing as the root of nobody", () => {
    expect(hexOf(merkleRoot(new Uint8Array(0)))).toBe(createHash("sha256").digest("hex"));
  });
});

function nodeOf(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(1), left, right]))
    .digest();
}

function rootByHalves(leaves: Uint8Array[]): Buffer {
  if (leaves.length === 1) return Buffer.from(leaves[0] as Uint8Array);
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeOf(rootByHalves(leaves.slice(0, half)), rootByHalves(leaves.slice(half)));
}

function rootFromPath(leaf: Uint8Array, of: { index: number; length: number; path: Uint8Array[] }): string {
  const siblings = [...of.path];
  let node: Uint8Array = leaf;
  for (let at = of.index, nodes = of.length; nodes > 1; at = Math.floor(at / 2), nodes = Math.ceil(nodes / 2)) {
    if (at === nodes - 1 && nodes % 2 === 1) continue;
    const sibling = siblings.shift() ?? new Uint8Array(0);
    node = at % 2 === 1 ? nodeOf(sibling, node) : nodeOf(node, sibling);
  }
  return siblings.length === 0 ? hexOf(node) : "The path is too long.";
}
