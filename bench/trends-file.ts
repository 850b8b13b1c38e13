import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import { trends } from "#server/command/trends.ts";
import { madeUpTrends } from "#server/demo/trends/made-up-trends.ts";
import type { Row } from "./bench.ts";

const parts = 5;
const partiesAPart = 200_000;

/** `paso trends` over a file of a million made-up registrations, from the first line read to the last one written. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "paso-trends-"));
  try {
    for (let part = 0; part < parts; part++) writePart(folder, part);
    const said: string[] = [];
    const before = process.cpuUsage();
    const files = ["in", "known", "out"].flatMap((name) => [`--${name}`, join(folder, name)]);
    const code = await trends(files, (line) => said.push(line));
    if (code !== 0) throw new Error(said.join("\n"));
    const { user, system } = process.cpuUsage(before);
    const after = (pattern: RegExp) => pattern.exec(said.join("\n"))?.[1] ?? "";
    return [
      {
        registrations: parts * partiesAPart,
        "s by the clock": after(/([\d.]+) s,/),
        "of at most s": 15,
        "s of the cores, with the comparison to the truth": ((user + system) / 1_000_000).toFixed(1),
        "MB at most": after(/(\d+) MB/),
        clusters: after(/(\d+) clusters/),
        recall: after(/recall ([\d.]+)/),
        precision: after(/precision ([\d.]+)/),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parts have parties, houses and shelters of their own, so that they are one file of a million parties together. */
function writePart(folder: string, part: number): void {
  const { lines, places } = madeUpTrends(partiesAPart, chancesOf(2024 + part));
  const rows = lines.map(({ slips: _, party, truth, ...line }) => ({
    ...line,
    party: `${part}-${party}`,
    truth: truth && `${part} ${truth}`,
  }));
  for (const [name, written] of [
    ["in", rows],
    ["known", places.map((place) => ({ ...place, name: `${place.name} of part ${part}` }))],
  ] as const) {
    const file = openSync(join(folder, name), "a");
    for (let at = 0; at < written.length; at += 1000) {
      const texts = written.slice(at, at + 1000).map((row) => `${JSON.stringify(row)}\n`);
      writeSync(file, texts.join(""));
    }
    closeSync(file);
  }
}
