import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import {
  type Commitment,
  commitmentSchema,
  type Freeze,
  freezeSchema,
  type RecordName,
  recordNames,
  type SeedFile,
  seedFileSchema,
} from "#domain/draw/record.ts";
import type { RunResult } from "#domain/draw/run-result.ts";
import { recordFolder } from "./record-folder.ts";
import { publishedStates } from "./write-index.ts";

const indexSchema = z.object({ runs: z.array(z.object({ run: z.string(), state: z.enum(publishedStates) })) });
const cancelledSchema = z.object({ cancelledAt: z.iso.datetime(), because: z.string() });

/** A run as far as it is published, without the files that list every party. */
export type PublishedRun = {
  commitment: Commitment;
  freeze: Freeze | undefined;
  seedFile: SeedFile | undefined;
  result: RunResult | undefined;
  cancelled: z.infer<typeof cancelledSchema> | undefined;
};

/** The runs on this process's disk, the newest first: readable while the database is away. */
export async function listPublished() {
  const text = await textOf("index.json");
  return text === undefined ? [] : indexSchema.parse(JSON.parse(text)).runs;
}

/** What a run has published; undefined where there is no such run. */
export async function readPublished(run: string): Promise<PublishedRun | undefined> {
  if (!/^\d{8}-[1-9]\d{0,8}$/.test(run)) return undefined;
  const read = async <T>(name: RecordName, schema: { parse(value: unknown): T }) => {
    const text = await textOf(join(run, name));
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  };
  const [commitment, freeze, seedFile, result, cancelled] = await Promise.all([
    read("commitment.json", commitmentSchema),
    read("freeze.json", freezeSchema),
    read("seed.json", seedFileSchema),
    // Our own file, checked before it was published.
    read(
      "result.json",
      z.custom<RunResult>((value) => typeof value === "object"),
    ),
    read("cancelled.json", cancelledSchema),
  ]);
  return commitment && { commitment, freeze, seedFile, result, cancelled };
}

/** The names of a run's files that are on this process's disk, in the order in which they are published. */
export async function namesInRecord(run: string): Promise<string[]> {
  const there = new Set(await readdir(join(recordFolder(), run)));
  return [...recordNames, "SHA256SUMS"].filter((name) => there.has(name));
}

async function textOf(name: string): Promise<string | undefined> {
  return readFile(join(recordFolder(), name), "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
}
