import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DrawRecord, RecordName } from "#domain/draw/record.ts";
import { jsonText } from "./keep-files.ts";

/** For tests: the bytes of a record's files by name, with `SHA256SUMS`. */
export type FilesByName = Record<string, Buffer>;

/** For tests: a record as it is published, to the end. */
export function filesOf(record: DrawRecord): FilesByName {
  const { commitment, freeze, leaves, seedFile, keys, result, entries, disclosure } = record;
  const made: Record<Exclude<RecordName, "cancelled.json">, Uint8Array | object> = {
    "commitment.json": commitment,
    "freeze.json": freeze,
    "leaves.bin": leaves,
    "seed.json": seedFile,
    "keys.bin": keys,
    "result.json": result,
    "entries.bin": entries,
    "disclosure.json": disclosure,
  };
  return withSums(
    Object.fromEntries(
      Object.entries(made).map(([name, content]) => [
        name,
        Buffer.from(content instanceof Uint8Array ? content : jsonText(content)),
      ]),
    ),
  );
}

/** For tests: the files with hashes that fit them, as somebody would publish who lies. */
export function withSums(files: FilesByName): FilesByName {
  const { SHA256SUMS: _, ...others } = files;
  const names = Object.keys(others).sort();
  const lines = names.map((name) => `${hash("sha256", others[name] as Buffer)}  ${name}\n`);
  return { ...others, SHA256SUMS: Buffer.from(lines.join("")) };
}

/** For tests: what lies in a folder of a record. */
export function readFiles(folder: string): FilesByName {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
