import { createReadStream, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { findTrends, registrationReader } from "#server/trends/find-trends.ts";
import { sayScore } from "#server/trends/say-score.ts";
import { type PlaceLine, readPlace, readRegistration } from "#server/trends/trend-lines.ts";
import { trendsInDatabase } from "./trends-in-database.ts";

type Print = (line: string) => void;

const usage = "npm run paso -- trends --in <file> --known <file> --out <file>";

/** After so many sentences about lines that cannot be read, the rest are only counted. */
const mostSentences = 20;

/**
 * `paso trends`: finds in a file of registrations, one JSON object a line, every address that at least 20 unrelated
 * parties gave at 2 ports or more, and writes them as JSON. Lines that cannot be read are named and left out.
 * Gives exit code 0, or 2 when a file cannot be used. Without any word it searches the database.
 */
export async function trends(args: readonly string[], print: Print): Promise<number> {
  if (args.length === 0) return trendsInDatabase(print);
  const given = readArgs(args);
  if (!given) {
    print("Name a file of registrations and a file for what is found.");
    print(usage);
    return 2;
  }
  for (const file of [given.in, given.known]) {
    if (file === undefined || existsSync(file)) continue;
    print(`There is no file ${file}.`);
    return 2;
  }
  const start = performance.now();
  const rows = await readLines(given.in, readRegistration, registrationReader(), print);
  const asItIs = (line: PlaceLine) => line;
  const places = given.known === undefined ? [] : await readLines(given.known, readPlace, asItIs, print);
  const clusters = findTrends(rows, places);
  const found = clusters.map(({ parties, ports, known }) => ({ parties, ports, known }));
  await writeFile(given.out, `${JSON.stringify(found)}\n`, { mode: 0o600 });
  const known = clusters.filter((cluster) => cluster.known !== null).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  print(`${rows.length} registrations read, ${clusters.length} clusters found, ${known} of them at known places.`);
  print(`${seconds} s, ${megabytes} MB of memory at most.`);
  if (rows.some(({ truth }) => truth)) sayScore(rows, clusters, print);
  return 0;
}

function readArgs(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { in: text, known: text, out: text } });
    return values.in && values.out ? { in: values.in, out: values.out, known: values.known } : undefined;
  } catch {
    return undefined;
  }
}

async function readLines<Line, Kept>(
  file: string,
  read: (text: string) => { line: Line } | { wrong: string },
  keep: (line: Line) => Kept,
  print: Print,
): Promise<Kept[]> {
  const lines: Kept[] = [];
  let [number, unread] = [0, 0];
  for await (const texts of linesOf(file)) {
    for (const written of texts) {
      number++;
      const text = written.trim();
      if (text === "") continue;
      const found = read(text);
      if ("line" in found) lines.push(keep(found.line));
      else if (++unread <= mostSentences) print(`Line ${number} of ${file} is left out: ${found.wrong}.`);
    }
  }
  if (unread > mostSentences) print(`${unread - mostSentences} more lines of ${file} are left out.`);
  return lines;
}

/** A file's lines, many at a time: a million of them one by one would take twice as long. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  let begun = "";
  for await (const text of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const texts = (begun + (text as string)).split("\n");
    begun = texts.pop() ?? "";
    yield texts;
  }
  yield [begun];
}
