// The rule: whoever doubts our draw can test it with cases computed elsewhere. We pass all of them or say where we differ.
import * as z from "zod/mini";
import { bytesOf, hexOf } from "./bytes.ts";
import { draw } from "./draw.ts";
import { ENTRY_BYTES, URGENT, writeEntry } from "./entry.ts";
import { KEY_BYTES } from "./keys.ts";
import { inclusionPath, merkleRoot } from "./merkle-tree.ts";
import { makePool } from "./pool.ts";
import { seedOf } from "./seed.ts";
import { HASH_BYTES } from "./sha256.ts";
import type { ByPort } from "./walk.ts";

const byLane = <T extends z.core.SomeType>(of: T) => z.object({ urgent: of, seniority: of, lottery: of });
const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})*$/));
const byPort = z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.number());

/** One case: what goes in, and what must come out. */
export const vectorSchema = z.object({
  name: z.string(),
  runId: hex,
  upsilon: z.number(),
  sigma: z.number(),
  ports: z.record(
    z.string().check(z.regex(/^\d{1,3}$/)),
    z.object({ capacity: z.number(), returned: z.number(), deficit: byLane(z.number()) }),
  ),
  applications: z.array(
    z.object({
      secret: hex,
      size: z.number(),
      tickets: z.number(),
      flags: z.literal([0, URGENT]),
      cohort: z.number(),
      prefs: z.array(z.number()),
    }),
  ),
  reveal: hex,
  beacon: hex,
  expect: z.object({
    leaves: z.array(hex),
    root: hex,
    seed: z.optional(hex),
    keys: z.optional(z.array(hex)),
    awards: z.optional(z.record(hex, z.tuple([z.string(), z.number()]))),
    cutoffs: z.optional(byLane(z.record(z.string(), z.string()))),
    deficits: z.optional(byLane(byPort)),
    leftover: z.optional(byPort),
    path0: z.optional(z.array(hex)),
  }),
});

/** A file of cases. */
export const vectorsSchema = z.object({ format: z.literal("fairdraw/1"), cases: z.array(vectorSchema) });

/** One case of a file. */
export type Vector = z.infer<typeof vectorSchema>;

/** Where the draw first differs from a case, as path, expected and found; undefined if it passes. */
export function checkVector(vector: Vector): { path: string; expected: unknown; found: unknown } | undefined {
  const found = outcomeOf(vector);
  for (const [name, expected] of Object.entries(vector.expect)) {
    const difference = firstDifference(name, expected, found[name as keyof typeof found]);
    if (difference) return difference;
  }
  return undefined;
}

function outcomeOf(vector: Vector): Required<Vector["expect"]> {
  const runId = bytesOf(vector.runId);
  const entries = new Uint8Array(vector.applications.length * ENTRY_BYTES);
  vector.applications.forEach(({ size, tickets, flags, cohort, prefs }, i) => {
    writeEntry(entries, i * ENTRY_BYTES, { size, tickets, urgent: flags === URGENT, cohort, ports: prefs });
  });
  const secrets = bytesOf(vector.applications.map(({ secret }) => secret).join(""));
  const pool = makePool(runId, { secrets, entries });
  const root = merkleRoot(pool.leaves);
  const [reveal, beacon] = [bytesOf(vector.reveal), bytesOf(vector.beacon)];
  const seed = seedOf({ runId, applications: pool.length, root, reveal, beacon });
  const ports = new Map(Object.entries(vector.ports).map(([port, places]) => [Number(port), places]));
  const drawn = draw(pool, seed, { ...vector, ports });
  const leaves = inHex(pool.leaves, HASH_BYTES);
  const { urgent, seniority, lottery } = drawn.deficits;
  return {
    leaves,
    root: hexOf(root),
    seed: hexOf(seed),
    keys: inHex(drawn.keys, KEY_BYTES),
    awards: Object.fromEntries(drawn.awards.map(({ index, lane, port }) => [leaves[index] as string, [lane, port]])),
    cutoffs: drawn.cutoffs,
    deficits: { urgent: numbers(urgent), seniority: numbers(seniority), lottery: numbers(lottery) },
    leftover: numbers(drawn.leftover),
    path0: pool.length === 0 ? [] : inclusionPath(pool.leaves, 0).map((node) => hexOf(node)),
  };
}

function inHex(packed: Uint8Array, width: number): string[] {
  return Array.from({ length: packed.length / width }, (_, i) => hexOf(packed, i * width, (i + 1) * width));
}

function numbers(values: ByPort<number>): Record<string, number> {
  return Object.fromEntries([...values].map(([port, value]) => [String(port), value]));
}

function firstDifference(path: string, expected: unknown, found: unknown): ReturnType<typeof checkVector> {
  if (Object.is(expected, found)) return undefined;
  if (!isTree(expected) || !isTree(found)) return { path, expected, found };
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const difference = firstDifference(`${path}.${key}`, expected[key], found[key]);
    if (difference) return difference;
  }
  return undefined;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
