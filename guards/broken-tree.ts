import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

/** A small project in a temporary folder that obeys this project's guards, to break them on purpose. */
export type BrokenTree = {
  /** Runs a program of node_modules in the tree. */
  run(program: string, ...args: string[]): { status: number | null; out: string };
  remove(): void;
};

/** Writes the files, with the named files of the project beside them, into a tree that has its packages. */
export function brokenTree(files: Record<string, string>, copied: readonly string[]): BrokenTree {
  const tree = mkdtempSync(join(tmpdir(), "paso-guards-"));
  for (const name of copied) cpSync(join(root, name), join(tree, name));
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  return {
    run(program, ...args) {
      const done = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
        cwd: tree,
        encoding: "utf8",
      });
      return { status: done.status, out: done.stdout };
    },
    remove: () => rmSync(tree, { recursive: true, force: true }),
  };
}
