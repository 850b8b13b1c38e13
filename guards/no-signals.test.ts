import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFiles } from "./check-files.ts";

const root = join(import.meta.dirname, "..");

/** What decides or shows an applicant's place. Nothing in it may know a signal, over however many imports. */
const applicants = [
  "domain/draw/",
  "domain/offer/",
  "domain/capacity/",
  "server/draw/",
  "server/place/",
  "app/[locale]/",
  "server/record/",
  "server/letters/",
];
const signals = [
  "server/signals/",
  "domain/trends/",
  // What may be one person's; that two persons decided so is another thing.
  "server/duplicates/find-",
  "server/duplicates/keep-alike-",
  "server/duplicates/see-",
  "domain/duplicates/compare-",
  "domain/duplicates/alike-",
];
const code = /\.(?:ts|tsx|mjs)$/;
const test = /\.(?:test|arbitrary)\.tsx?$|-for-tests\.ts$/;

/** The files of this project that a file imports (types do nothing), by their paths from the root. */
function importsOf(path: string, text: string): string[] {
  return [...text.replace(/import type [^;]+;/g, "").matchAll(/(?:from|import)\s*\(?\s*"((?:#|\.\.?\/)[^"]+)"/g)].map(
    ([, name = ""]) => (name.startsWith("#") ? name.slice(1) : relative(root, join(root, dirname(path), name))),
  );
}

/** The ways by which files of applicants come to signals: each a list of files. */
function waysToSignals(read: (path: string) => string | undefined, starts: readonly string[]): string[][] {
  const ways: string[][] = [];
  for (const start of starts) {
    const seen = new Set<string>();
    const open: string[][] = [[start]];
    for (let way = open.pop(); way; way = open.pop()) {
      const path = way.at(-1) ?? "";
      const text = seen.has(path) ? undefined : read(path);
      seen.add(path);
      if (text === undefined) continue;
      const isMigration = path.startsWith("server/database/migrations/");
      const names = !isMigration && (signals.some((folder) => path.startsWith(folder)) || /["'`]?signals\./.test(text));
      if (names) ways.push(way);
      else open.push(...importsOf(path, text).map((next) => [...way, next]));
    }
  }
  return ways;
}

const starts = projectFiles(root)
  .map(({ path }) => path)
  .filter((path) => applicants.some((folder) => path.startsWith(folder)) && code.test(path) && !test.test(path));
const readProject = (path: string) => {
  const file = join(root, path);
  return code.test(path) && existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

describe("signals", () => {
  it("are known to nothing that decides or shows an applicant's place", () => {
    expect(starts.length).toBeGreaterThan(200);
    expect(waysToSignals(readProject, starts)).toEqual([]);
  });

  it("are not what somebody says is wrong of a person: no draw, offer, place or wait knows that either", () => {
    const deciding = starts.filter((path) => !/^(?:app|server\/letters|server\/place)\//.test(path));
    const knowing = (paths: string[]) => paths.filter((path) => /correction.?request/i.test(readProject(path) ?? ""));
    expect(deciding.length).toBeGreaterThan(60);
    expect(knowing(deciding)).toEqual([]);
    expect(knowing(starts.filter((path) => path.startsWith("server/place/")))).toEqual([
      "server/place/correction-requests.ts",
    ]);
  });

  it.each([
    ["an import", { "domain/draw/walk.ts": 'import { x } from "#server/signals/find-signals.ts";' }],
    ["an import of a rule of trends", { "domain/draw/walk.ts": 'import { x } from "../trends/patterns.ts";' }],
    [
      "an import of the search for duplicates",
      { "domain/draw/walk.ts": 'import "#server/duplicates/find-duplicates.ts";' },
    ],
    [
      "an import over another file",
      { "domain/draw/walk.ts": 'import "#domain/party/a.ts";', "domain/party/a.ts": 'import "../trends/patterns.ts";' },
    ],
    ["a late import", { "domain/draw/walk.ts": 'await import("#server/signals/find-signals.ts");' }],
    ["a table", { "domain/draw/walk.ts": 'db.selectFrom("signals.registration")' }],
    ["words of SQL", { "domain/draw/walk.ts": "sql`select count(*) from signals.finding`" }],
  ])("are found over %s", (_name, files: Record<string, string>) => {
    const read = (path: string) => files[path] ?? (signals.some((folder) => path.startsWith(folder)) ? "" : undefined);
    expect(waysToSignals(read, ["domain/draw/walk.ts"])).toHaveLength(1);
  });
});
