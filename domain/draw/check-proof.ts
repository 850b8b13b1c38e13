// The rule: whoever waits can check alone, on a phone and without a signal, that a draw had them in and what it gave them.
import { bytesOf, compareBytes, hexOf } from "./bytes.ts";
import { type Cutoffs, predictor } from "./cutoffs.ts";
import { ENTRY_BYTES, entryAt, isEntryAt, URGENT } from "./entry.ts";
import { keyOf } from "./keys.ts";
import type { Lane } from "./lanes.ts";
import { leafOf } from "./leaf.ts";
import { rootOfPath } from "./merkle-tree.ts";
import type { Commitment, Freeze, SeedFile } from "./record.ts";
import { seedOf } from "./seed.ts";
import { HASH_BYTES, hash } from "./sha256.ts";

/** An applicant's own proof for one run: everything in hexadecimal, the place in the pool counted from 0. */
export type Proof = { run: string; secret: string; entry: string; index: number; path: string[] };

/** What of a run's record a proof is checked against; what is not published yet is absent. */
export type ProofRecord = {
  commitment: Pick<Commitment, "run" | "runId" | "revealHash" | "beacon" | "fallbacks">;
  freeze: Pick<Freeze, "root" | "applications">;
  seedFile?: SeedFile | undefined;
  result?: { cutoffs: Cutoffs } | undefined;
};

/** What a run gave to one application: nothing, or a place at a port in a lane. */
export type ProofOutcome = { lane: Lane; port: number } | "nothing";

/**
 * What was found. `included`: the answers and the receipt's secret make a fingerprint that is in the closed list.
 * `chance`: the numbers come from the closed list, from what was promised before, and from the named source.
 * `key`: the application's own number in the draw. The last three are undefined as long as they are not published.
 */
export type ProofFinding = {
  included: boolean;
  chance: boolean | undefined;
  key: string | undefined;
  outcome: ProofOutcome | undefined;
};

/** Checks a proof against the published files of its run. It looks at no other application and asks nobody. */
export function checkProof(proof: Proof, record: ProofRecord): ProofFinding {
  const { commitment, freeze, seedFile, result } = record;
  const entry = bytesOf(proof.entry);
  const leaf = leafOf(bytesOf(commitment.runId), bytesOf(proof.secret), entry);
  const root = rootOfPath(leaf, { index: proof.index, of: freeze.applications, path: proof.path.map(bytesOf) });
  const included =
    proof.run === commitment.run && isEntryAt(entry, 0) && root !== undefined && hexOf(root) === freeze.root;
  if (!seedFile) return { included, chance: undefined, key: undefined, outcome: undefined };
  const tickets = entry[entryAt.tickets] as number;
  const keys = keyOf(bytesOf(seedFile.seed), leaf, tickets);
  const won = result && predictor(result.cutoffs)({ leaves: leaf, entries: entry, keys }, 0);
  return {
    included,
    chance: isChance(commitment, freeze, seedFile),
    key: hexOf(keys),
    outcome: result && (won ?? "nothing"),
  };
}

/** An outcome as text that is the same for the same outcome: `nothing`, or the lane and the port's code. */
export function nameOfOutcome(outcome: ProofOutcome): string {
  return outcome === "nothing" ? outcome : `${outcome.lane} ${outcome.port}`;
}

/** What the draw knew of an application, for people to compare with what they answered. */
export function readProofEntry({ entry }: Proof) {
  const bytes = bytesOf(entry);
  return {
    size: bytes[entryAt.size] as number,
    tickets: bytes[entryAt.tickets] as number,
    urgent: bytes[entryAt.flags] === URGENT,
    ports: Array.from(bytes.subarray(entryAt.ports, ENTRY_BYTES)).filter((port) => port > 0),
  };
}

function isChance(
  { runId, revealHash, beacon, fallbacks }: ProofRecord["commitment"],
  { applications, root }: ProofRecord["freeze"],
  { reveal, beacon: used, seed }: SeedFile,
): boolean {
  const isNamed = [beacon, ...fallbacks].some(
    ({ kind, id, round }) => kind === used.kind && id === used.id && round === used.round,
  );
  const made = seedOf({
    runId: bytesOf(runId),
    applications,
    root: bytesOf(root),
    reveal: bytesOf(reveal),
    beacon: bytesOf(used.value),
  });
  return (
    isNamed && hexOf(hash(bytesOf(reveal))) === revealHash && compareBytes(made, 0, bytesOf(seed), 0, HASH_BYTES) === 0
  );
}
