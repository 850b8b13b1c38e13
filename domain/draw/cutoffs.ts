// The rule: for every port and turn we publish the last position that still got a place.
// With your receipt and these lines your phone finds your result alone.
import { bytesOf, compareBytes, hexOf } from "./bytes.ts";
import { ENTRY_BYTES, entryAt, MOST_PORTS, URGENT } from "./entry.ts";
import { KEY_BYTES } from "./keys.ts";
import { type Lane, lanes } from "./lanes.ts";
import { HASH_BYTES } from "./sha256.ts";
import type { Walk } from "./walk.ts";

/** By lane and decimal port code: a position in hexadecimal, or that the port was open to the end or never open. */
export type Cutoffs = Record<Lane, Record<string, string>>;

/** One application, or many packed ones of which `index` counts. */
export type Positioned = { leaves: Uint8Array; entries: Uint8Array; keys: Uint8Array };

/** The cutoffs of a walk. */
export function cutoffsOf({ closings }: Walk, pool: Positioned): Cutoffs {
  const ofLane = (lane: Lane) =>
    Object.fromEntries(
      [...closings[lane]].map(([port, closing]) => [
        String(port),
        typeof closing === "number" ? hexOf(position(lane, pool, closing)) : closing,
      ]),
    );
  return { urgent: ofLane("urgent"), seniority: ofLane("seniority"), lottery: ofLane("lottery") };
}

/**
 * Reads the cutoffs and gives a function which says what an application wins by them, or undefined for nothing.
 * It never looks at another application.
 */
export function predictor(
  cutoffs: Cutoffs,
): (of: Positioned, index: number) => { lane: Lane; port: number } | undefined {
  const last = lanes.map((lane) => lastPositions(cutoffs[lane]));
  return (of, index) => {
    const entry = index * ENTRY_BYTES;
    const isUrgent = (of.entries[entry + entryAt.flags] as number) & URGENT;
    for (let turn = isUrgent ? 0 : 1; turn < lanes.length; turn++) {
      const lane = lanes[turn] as Lane;
      for (let i = 0; i < MOST_PORTS; i++) {
        const port = of.entries[entry + entryAt.ports + i] as number;
        const cutoff = last[turn]?.[port];
        if (cutoff && comparePosition(lane, of, index, cutoff) <= 0) return { lane, port };
      }
    }
    return undefined;
  };
}

const beyondEverybody = new Uint8Array(4 + KEY_BYTES + HASH_BYTES).fill(0xff);

function position(lane: Lane, { leaves, entries, keys }: Positioned, index: number): Uint8Array {
  const day = index * ENTRY_BYTES + entryAt.cohort;
  return Uint8Array.of(
    ...(lane === "seniority" ? entries.subarray(day, day + 4) : []),
    ...keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES),
    ...leaves.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

/** The position is never put together: a million comparisons mostly end at the first bytes. */
function comparePosition(lane: Lane, { leaves, entries, keys }: Positioned, index: number, cutoff: Uint8Array): number {
  const start = lane === "seniority" ? 4 : 0;
  return (
    (start && compareBytes(entries, index * ENTRY_BYTES + entryAt.cohort, cutoff, 0, start)) ||
    compareBytes(keys, index * KEY_BYTES, cutoff, start, KEY_BYTES) ||
    compareBytes(leaves, index * HASH_BYTES, cutoff, start + KEY_BYTES, HASH_BYTES)
  );
}

function lastPositions(cutoffs: Record<string, string>): (Uint8Array | undefined)[] {
  const last: (Uint8Array | undefined)[] = Array.from({ length: 256 });
  for (const port of Object.keys(cutoffs)) {
    const cutoff = cutoffs[port] as string;
    if (cutoff !== "closed") last[Number(port)] = cutoff === "open" ? beyondEverybody : bytesOf(cutoff);
  }
  return last;
}
