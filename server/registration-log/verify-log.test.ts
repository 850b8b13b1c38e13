import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "#domain/application/calendar-date.ts";
import { compareBytes, hexOf } from "#domain/draw/bytes.ts";
import { inclusionPath } from "#domain/draw/merkle-tree.ts";
import {
  beforeFirstDay,
  checkRegistration,
  commitmentOf,
  dayStatementSchema,
  listText,
  registrationSalt,
} from "#domain/draw/registration-log.ts";
import { hash } from "#domain/draw/sha256.ts";
import { jsonText } from "#server/record/keep-files.ts";
import { verifyLog } from "../../verify/paso-verify-log.mjs";
import { dayName } from "./copy-log.ts";
import { signDay } from "./sign-day.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "paso-verify-log-"));
const program = join(import.meta.dirname, "../../verify/paso-verify.mjs");
const first = "2026-11-20";
const sizes = [5, 0, 1, 8, 13];
const secretOf = (n: number) => hash(Uint8Array.of(n));
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

type Files = Record<string, Buffer>;
type Lines = Uint8Array[];

/** A log of these lists, signed with the key of this test. */
function logOf(lists: Lines[]): Files {
  const files: Files = {};
  let before = beforeFirstDay;
  for (const [n, lines] of lists.entries()) {
    const day = addDays(first, n);
    const { head, file } = signDay({ day, commitments: Buffer.concat(lines), before });
    files[`${dayName(day)}.txt`] = Buffer.from(listText(lines));
    files[`${dayName(day)}.json`] = Buffer.from(file);
    before = head;
  }
  const days = lists.map((_, n) => dayName(addDays(first, n)));
  files["index.json"] = Buffer.from(jsonText({ format: "paso/registration-log/1", days }));
  return files;
}

const lineOf = (n: number, day: string) => commitmentOf(registrationSalt(secretOf(n), dayNumber(day)), idOf(n));
const ascending = (lines: Lines) => lines.sort((a, b) => compareBytes(a, 0, b, 0, 32));
const sound = sizes.map((size, n) =>
  ascending(Array.from({ length: size }, (_, i) => lineOf(20 * n + i, addDays(first, n)))),
);
const files = logOf(sound);
const liesIn = (log: Files, kept: Files = {}) => [...verifyLog(log, kept)].filter(({ answer }) => answer === "no");
const linesOf = (name: string) => files[name]!.toString().split("\n").slice(0, -1);
const withLines = (name: string, lines: string[]) => ({
  ...files,
  [name]: Buffer.from(lines.map((line) => `${line}\n`).join("")),
});

/** The proof of the n-th application of a day, as my place gives it. */
function proofOf(n: number, day: string): object {
  const lines = sound[dayNumber(day) - dayNumber(first)] as Lines;
  const salt = registrationSalt(secretOf(n), dayNumber(day));
  const index = lines.findIndex((line) => hexOf(line) === hexOf(commitmentOf(salt, idOf(n))));
  const path = inclusionPath(Buffer.concat(lines), index).map((node) => hexOf(node));
  const head = JSON.parse(files[`${dayName(day)}.json`]!.toString());
  return { list: day, salt: hexOf(salt), application: idOf(n), index, path, head };
}

describe("paso-verify of the log of registrations", () => {
  it("holds a sound log, and every proof of it", () => {
    expect(liesIn(files)).toEqual([]);
    for (const [n, size] of sizes.entries()) {
      const day = addDays(first, n);
      for (let i = 0; i < size; i++) {
        const proof = proofOf(20 * n + i, day) as Parameters<typeof checkRegistration>[0] & {
          head: { statement: string };
        };
        const statement = dayStatementSchema.parse(JSON.parse(proof.head.statement));
        expect(checkRegistration(proof, statement)).toBe(true);
        expect(checkRegistration({ ...proof, application: idOf(99) }, statement)).toBe(false);
        expect(checkRegistration({ ...proof, list: addDays(day, -1) }, statement)).toBe(false);
        expect(liesIn(files, { proof: Buffer.from(JSON.stringify(proof)) })).toEqual([]);
      }
    }
  });

  it.each<[string, () => Files, RegExp]>([
    ["a line dropped", () => withLines("20261123.txt", linesOf("20261123.txt").slice(1)), /20261123\.json: .*number/],
    ["a line added", () => withLines("20261121.txt", ["ab".repeat(32)]), /20261121\.json: .*number/],
    [
      "two lines swapped",
      () => withLines("20261120.txt", [...linesOf("20261120.txt")].reverse()),
      /20261120\.txt: .*not above/,
    ],
    [
      "a line moved to an earlier day",
      () => ({
        ...withLines("20261124.txt", linesOf("20261124.txt").slice(1)),
        "20261123.txt": Buffer.from(
          [...linesOf("20261123.txt"), linesOf("20261124.txt")[0]]
            .sort()
            .map((line) => `${line}\n`)
            .join(""),
        ),
      }),
      /20261123\.json: .*number.*20261124\.json: .*number/s,
    ],
    [
      "a line twice",
      () => withLines("20261122.txt", [linesOf("20261122.txt")[0]!, linesOf("20261122.txt")[0]!]),
      /20261122\.txt: .*line 2/,
    ],
    [
      "a day written and signed again",
      () => {
        const other = logOf(sound.map((lines, n) => (n === 1 ? [lineOf(7, "2026-11-21")] : lines)));
        const name = "20261121";
        return { ...files, [`${name}.txt`]: other[`${name}.txt`]!, [`${name}.json`]: other[`${name}.json`]! };
      },
      /20261122\.json: .*before/,
    ],
    [
      "a day left out",
      () => {
        const { "20261122.txt": _, "20261122.json": __, ...others } = files;
        const index = files["index.json"]!.toString().replace(/\s*"20261122",/, "");
        return { ...others, "index.json": Buffer.from(index) };
      },
      /index\.json: .*after 20261121 comes 20261123/,
    ],
    ["a head of another day", () => ({ ...files, "20261121.json": files["20261120.json"]! }), /20261121\.json: .*day/],
    [
      "a statement changed after it was signed",
      () => ({
        ...files,
        "20261124.json": Buffer.from(files["20261124.json"]!.toString().replace("2026-11-24", "2026-11-25")),
      }),
      /20261124\.json: .*signature/,
    ],
  ])("names the file of %s", (_what, lie, named) => {
    expect(
      liesIn(lie())
        .map(({ file, text, why }) => `${file}: ${text} (${why})`)
        .join("\n"),
    ).toMatch(named);
  });

  it("finds a log that was made and signed anew as a whole, by what somebody kept", () => {
    const anew = logOf(sound.map((lines, n) => (n === 3 ? lines.slice(1) : lines)));
    expect(liesIn(anew)).toEqual([]);
    expect(liesIn(anew, { kept: files["20261122.json"]! })).toEqual([]);
    expect(liesIn(anew, { kept: files["20261123.json"]! })).toEqual([
      expect.objectContaining({ file: "kept", why: expect.stringContaining("another one now") }),
    ]);
    const proof = Buffer.from(JSON.stringify(proofOf(80, "2026-11-24")));
    expect(liesIn(files, { proof })).toEqual([]);
    expect(liesIn(anew, { proof }).length).toBe(1);
  });

  it("finds every single byte that is changed, in any file", () => {
    for (const [name, bytes] of Object.entries(files)) {
      for (let at = 0; at < bytes.length; at += 7) {
        const bent = Buffer.from(bytes);
        bent.writeUInt8((bytes[at] as number) ^ (1 << (at % 7)), at);
        expect({ name, at, found: liesIn({ ...files, [name]: bent }).length > 0 }).toEqual({ name, at, found: true });
      }
      const { [name]: _, ...others } = files;
      expect({ name, found: liesIn(others).length > 0 }).toEqual({ name, found: true });
      if (bytes.length === 0) continue;
      expect({ name, found: liesIn({ ...files, [name]: bytes.subarray(0, -1) }).length > 0 }).toEqual({
        name,
        found: true,
      });
    }
  });

  it("reads a folder called log, and its exit code says whether all is true", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "paso-verify-")), "log");
    execFileSync("mkdir", [folder]);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, "../proof.json"), JSON.stringify(proofOf(63, "2026-11-23")));
    const run = () =>
      spawnSync(process.execPath, [program, folder, join(folder, "../proof.json")], { encoding: "utf8" });
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining("This log holds: 5 days.") });
    writeFileSync(join(folder, "20261125.txt"), "");
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("these files are of no day") });
    rmSync(join(folder, ".."), { recursive: true });
  });
});
