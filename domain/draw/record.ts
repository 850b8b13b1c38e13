// The rule: everything a draw is made of is published, each part before anybody can know the next one.
import * as z from "zod/mini";
import type { RunResult } from "./run-result.ts";

/** The files of a record in the order in which they are published. `SHA256SUMS` lists them and is the only one renewed. */
export const recordNames = [
  "commitment.json",
  "freeze.json",
  "leaves.bin",
  "seed.json",
  "keys.bin",
  "result.json",
  "entries.bin",
  "disclosure.json",
  "cancelled.json",
] as const;

/** A file of a record. */
export type RecordName = (typeof recordNames)[number];

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const count = z.int().check(z.gte(0));
const portCode = z.string().check(z.regex(/^[1-9]\d{0,2}$/));
const byPort = <T extends z.core.SomeType>(of: T) => z.record(portCode, of);
const byLane = <T extends z.core.SomeType>(of: T) => z.object({ urgent: of, seniority: of, lottery: of });
const percent = count.check(z.lte(100));
const beacon = { kind: z.enum(["local", "ceremony", "drand"]), id: z.string(), round: count };

/** What is said before the freeze. */
export const commitmentSchema = z.object({
  format: z.literal("fairdraw/1"),
  run: z.string().check(z.regex(/^\d{8}-[1-9]\d*$/)),
  runId: hex(8),
  freezesAt: z.iso.datetime(),
  revealHash: hex(32),
  beacon: z.object(beacon),
  fallbacks: z.array(z.object({ ...beacon, waitMinutes: count })),
  parameters: z.object({
    upsilon: percent,
    sigma: percent,
    tickets: z.object({ base: count, perWeek: count, maxWeeks: count, urgentTimes: count, max: count }),
    ports: byPort(z.object({ name: z.string() })),
  }),
  parametersHash: hex(32),
  software: z.object({ name: z.string(), version: z.string(), hash: hex(32) }),
});

/** Who waits, and what the ports bring. */
export const freezeSchema = z.object({
  root: hex(32),
  applications: count,
  persons: count,
  bySize: z.array(count).check(z.length(10)),
  ports: byPort(z.object({ capacity: count, returned: count, deficit: byLane(count) })),
});

/** Chance, after the freeze. */
export const seedFileSchema = z.object({
  reveal: hex(32),
  beacon: z.object({ ...beacon, value: hex(32), proof: z.optional(z.string()) }),
  seed: hex(32),
});

/** How many entries were opened later, and how many stay closed because their parties are still on their way. */
export const disclosureSchema = z.object({ opened: count, closed: count });

/** What is said before the freeze. */
export type Commitment = z.infer<typeof commitmentSchema>;

/** The parameters of a run as they are published. */
export type RunParameters = Commitment["parameters"];

/** A public number that decides, named before it exists. */
export type BeaconName = Commitment["beacon"];

/** Who waits, and what the ports bring. */
export type Freeze = z.infer<typeof freezeSchema>;

/** Chance, after the freeze. */
export type SeedFile = z.infer<typeof seedFileSchema>;

/** A record as far as it is at hand: the JSON files read, the others as bytes. */
export type DrawRecord = {
  commitment: Commitment;
  freeze: Freeze;
  leaves: Uint8Array;
  seedFile: SeedFile;
  keys: Uint8Array;
  result: RunResult;
  /** By pool order, 32 bytes salt and 16 bytes entry; zeros where closed. */
  entries: Uint8Array;
  disclosure: z.infer<typeof disclosureSchema>;
};
