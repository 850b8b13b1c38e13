import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hexOf } from "#domain/draw/bytes.ts";
import { inclusionPath, merkleRoot, rootOfPath } from "#domain/draw/merkle-tree.ts";
import { hash } from "#domain/draw/sha256.ts";
import { pathInPool } from "./path-in-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "paso-paths-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

it.each([1, 2, 1023, 1024, 1025, 2049, 3071, 5000])(
  "gives the path of the whole tree of %d leaves, in parts",
  async (n) => {
    const leaves = new Uint8Array(n * 32);
    for (let i = 0; i < n; i++) leaves.set(hash(Uint8Array.of(i >> 8, i)), i * 32);
    const run = `20261201-${n}`;
    mkdirSync(join(folder, "draws", run), { recursive: true });
    writeFileSync(join(folder, "draws", run, "leaves.bin"), leaves);
    const root = hexOf(merkleRoot(leaves));
    for (const index of [0, 1, 1023, 1024, 1500, 2048, n - 1].filter((at) => at < n)) {
      const path = (await pathInPool(run, index)) as Uint8Array[];
      expect(path.map((node) => hexOf(node))).toEqual(inclusionPath(leaves, index).map((node) => hexOf(node)));
      const made = rootOfPath(leaves.slice(index * 32, index * 32 + 32), { index, of: n, path });
      expect(made && hexOf(made)).toBe(root);
    }
  },
);

it("gives nothing of a run that is not on the disk", async () => {
  expect(await pathInPool("20261231-1", 0)).toBeUndefined();
});
