import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { recordFolder } from "./record-folder.ts";
import { writeFile } from "./write-file.ts";

/** How far a run has been published. `empty`: nobody waited, so it ended with its freeze. */
export const publishedStates = ["committed", "frozen", "empty", "seeded", "drawn", "disclosed", "cancelled"] as const;

/** How far a run has been published. */
export type Published = (typeof publishedStates)[number];

/** Writes `index.json`, the list of the runs on this disk, the newest first, where it is not so already. */
export async function writeIndex(): Promise<void> {
  const names = await readdir(recordFolder());
  const runs = names.filter((name) => /^\d{8}-\d+$/.test(name)).sort(byRun);
  const lines: string[] = [];
  for (const run of runs.reverse()) {
    const state = await published(run);
    if (state) lines.push(`    ${JSON.stringify({ run, state })}`);
  }
  const text = `{\n  "format": "fairdraw/1",\n  "runs": [\n${lines.join(",\n")}\n  ]\n}\n`;
  const path = join(recordFolder(), "index.json");
  const before = await readFile(path, "utf8").catch(() => undefined);
  if (before !== text) await writeFile(path, text);
}

async function published(run: string): Promise<Published | undefined> {
  const files = new Set(await readdir(join(recordFolder(), run)));
  if (files.has("cancelled.json")) return "cancelled";
  if (files.has("disclosure.json")) return "disclosed";
  if (files.has("result.json")) return "drawn";
  if (files.has("seed.json")) return "seeded";
  if (files.has("leaves.bin")) {
    const { size } = await stat(join(recordFolder(), run, "leaves.bin"));
    return size === 0 ? "empty" : "frozen";
  }
  return files.has("commitment.json") ? "committed" : undefined;
}

function byRun(a: string, b: string): number {
  const [aDay = "", aSequence] = a.split("-");
  const [bDay = "", bSequence] = b.split("-");
  return aDay === bDay ? Number(aSequence) - Number(bSequence) : aDay < bDay ? -1 : 1;
}
