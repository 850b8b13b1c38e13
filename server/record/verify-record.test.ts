import { execFileSync, spawn, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { vectorsSchema } from "#domain/draw/check-vector.ts";
import { madeUpRecord } from "#domain/draw/made-up-record.arbitrary.ts";
import { recordNames } from "#domain/draw/record.ts";
import { verifyRecord } from "../../verify/paso-verify.mjs";
import { lies } from "./lies-for-tests.ts";
import { type FilesByName, filesOf, withSums } from "./record-for-tests.ts";
import { filesOfVector } from "./vector-for-tests.ts";

const program = join(import.meta.dirname, "../../verify/paso-verify.mjs");
const answers = (files: FilesByName, folder = "") => [...verifyRecord(files, folder)];
const liesIn = (files: FilesByName, folder = "") => answers(files, folder).filter(({ answer }) => answer === "no");
const open = (files: FilesByName) => answers(files).filter(({ answer }) => answer === "not checked here");
const sound = filesOf(madeUpRecord(7, 40));
const upTo = (name: string) =>
  withSums(
    Object.fromEntries(recordNames.slice(0, recordNames.indexOf(name as never) + 1).map((one) => [one, sound[one]!])),
  );

describe("paso-verify", () => {
  it("finds what the engine drew in ten thousand small pools", () => {
    for (let number = 0; number < 10_000; number++) {
      const faults = liesIn(filesOf(madeUpRecord(number, 1 + (number % 14))));
      if (faults.length > 0) expect({ number, faults }).toEqual({ number, faults: [] });
    }
  }, 120_000);

  it("finds what the vectors say, without the engine", () => {
    const { cases } = vectorsSchema.parse(JSON.parse(readFileSync("domain/draw/fair-draw-vectors.json", "utf8")));
    for (const vector of cases) {
      const faults = liesIn(filesOfVector(vector));
      // The vectors have tickets of every number, not those of the table.
      expect({ name: vector.name, faults: faults.filter(({ why }) => !why.startsWith("tickets of entry")) }).toEqual({
        name: vector.name,
        faults: [],
      });
      const [port] = Object.keys(vector.expect.leftover ?? {});
      const other = structuredClone(vector);
      if (other.expect.leftover && port) other.expect.leftover[port] = (other.expect.leftover[port] ?? 0) + 1;
      expect(liesIn(filesOfVector(other)).map(({ file }) => file)).toContain("result.json");
    }
  });

  it("says of each stage what holds, and that the rest is not published", () => {
    for (const [name, notYet] of [
      ["commitment.json", 19],
      ["leaves.bin", 14],
      ["seed.json", 11],
      ["result.json", 7],
      ["disclosure.json", 2],
    ] as const) {
      expect({ name, lies: liesIn(upTo(name)), open: open(upTo(name)).length }).toEqual({
        name,
        lies: [],
        open: notYet,
      });
    }
  });

  it("holds a run of nobody that ended with its freeze", () => {
    const record = madeUpRecord(3, 1);
    const freeze = { ...record.freeze, applications: 0, persons: 0, bySize: record.freeze.bySize.map(() => 0) };
    const files = filesOf({ ...record, freeze: { ...freeze, root: hash("sha256", "") }, leaves: new Uint8Array(0) });
    const {
      "commitment.json": commitment,
      "freeze.json": frozen,
      "leaves.bin": leaves,
    } = files as Required<FilesByName>;
    const empty = { "commitment.json": commitment!, "freeze.json": frozen!, "leaves.bin": leaves! };
    expect(liesIn(withSums(empty))).toEqual([]);
  });

  it.each(lies)("names the file of %s", (_what, until, lie, named) => {
    const files = Object.fromEntries(Object.entries(upTo(until)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
    lie(files);
    const found = (of: FilesByName) => liesIn(of).map(({ file, text, why }) => `${file}: ${text} (${why})`);
    expect(found(files).some((line) => named.test(line))).toBe(true);
    expect(found(withSums(files)).some((line) => named.test(line))).toBe(true);
  });

  it("finds every single bit that is turned", () => {
    const turned = Object.entries(sound).flatMap(([name, bytes]) =>
      Array.from({ length: 40 }, (_, i) => ({ name, at: (i * 97) % bytes.length, bit: 1 << (i % 8) })),
    );
    for (const { name, at, bit } of turned) {
      const bytes = Buffer.from(sound[name]!);
      bytes.writeUInt8((bytes[at] as number) ^ bit, at);
      expect({ name, at, bit, lies: liesIn({ ...sound, [name]: bytes }).length > 0 }).toMatchObject({ lies: true });
    }
  });

  it("reads a folder or an address, goes on to the end, and its exit code says whether all is true", async () => {
    const folder = mkdtempSync(join(tmpdir(), "paso-verify-"));
    for (const [name, bytes] of Object.entries(sound)) writeFileSync(join(folder, name), bytes);
    const said = execFileSync(process.execPath, [program, folder], { encoding: "utf8" });
    expect(said).toContain("This record holds, as far as it is published.");
    const server = createServer((request, response) => {
      const bytes = sound[request.url!.split("/").at(-1) as string];
      response.writeHead(bytes ? 200 : 404).end(bytes);
    }).listen(0);
    const address = `http://localhost:${(server.address() as AddressInfo).port}/draws/20261122-1`;
    const run = (place: string) =>
      new Promise<number>((resolve) => {
        spawn(process.execPath, [program, place], { stdio: "ignore" }).on("exit", resolve);
      });
    expect(await run(`${address}/`)).toBe(0);
    expect(await run(address.replace("22-1", "22-2"))).toBe(1);
    server.close();
    writeFileSync(join(folder, "keys.bin"), Buffer.from(sound["keys.bin"]!).reverse());
    const wrong = spawnSync(process.execPath, [program, folder], { encoding: "utf8" });
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain("THIS RECORD DOES NOT HOLD");
    expect(wrong.stdout.split("\n").filter((line) => /^(yes|no|not checked here) /.test(line)).length).toBe(
      answers(sound).length,
    );
    rmSync(folder, { recursive: true });
    expect(spawnSync(process.execPath, [program, folder]).status).toBe(1);
  }, 60_000);
});
