import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Commitment } from "#domain/draw/record.ts";

/**
 * Which program draws. Its hash is that of the draw's rules, and anybody with the source can compute it:
 * `cd domain/draw && ls | grep '\.ts$' | grep -v '\.test\.' | LC_ALL=C sort | xargs sha256sum | sha256sum`.
 */
export async function readSoftware(root = process.cwd()): Promise<Commitment["software"]> {
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Record<string, string>;
  const folder = join(root, "domain/draw");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && !file.includes(".test.")).sort();
  const lines = await Promise.all(
    files.map(async (file) => `${hash("sha256", await readFile(join(folder, file)))}  ${file}\n`),
  );
  return { name: name ?? "", version: version ?? "", hash: hash("sha256", lines.join("")) };
}
