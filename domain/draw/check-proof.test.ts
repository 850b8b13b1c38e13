import { describe, expect, it } from "vitest";
import { bytesOf, hexOf } from "./bytes.ts";
import { checkProof, type Proof, type ProofRecord, readProofEntry } from "./check-proof.ts";
import { vectorsSchema } from "./check-vector.ts";
import { ENTRY_BYTES, writeEntry } from "./entry.ts";
import vectors from "./fair-draw-vectors.json" with { type: "json" };
import { inclusionPath } from "./merkle-tree.ts";
import { makePool } from "./pool.ts";
import { HASH_BYTES, hash } from "./sha256.ts";

const named = { kind: "ceremony", id: "numbers", round: 7 } as const;
const cases = vectorsSchema.parse(vectors).cases.filter(({ applications }) => applications.length > 0);

/** A case as a run publishes it, and the proof of each of its parties. */
function published({ runId, applications, expect: out, reveal, beacon }: (typeof cases)[number]) {
  const entries = new Uint8Array(applications.length * ENTRY_BYTES);
  applications.forEach(({ flags, prefs, ...rest }, i) => {
    writeEntry(entries, i * ENTRY_BYTES, { ...rest, urgent: flags === 1, ports: prefs });
  });
  const pool = makePool(bytesOf(runId), { secrets: bytesOf(applications.map((one) => one.secret).join("")), entries });
  const proofs = Array.from(
    { length: pool.length },
    (_, index): Proof => ({
      run: "20261122-1",
      secret: applications[pool.givenAt[index] as number]?.secret as string,
      entry: hexOf(pool.entries, index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES),
      index,
      path: inclusionPath(pool.leaves, index).map((node) => hexOf(node)),
    }),
  );
  const record: ProofRecord = {
    commitment: { run: "20261122-1", runId, revealHash: hexOf(hash(bytesOf(reveal))), beacon: named, fallbacks: [] },
    freeze: { root: out.root, applications: pool.length },
    seedFile: { reveal, beacon: { ...named, value: beacon }, seed: out.seed as string },
    result: out.cutoffs && { cutoffs: out.cutoffs },
  };
  return { proofs, record, leaves: pool.leaves };
}

describe("the check of one's own draw", () => {
  it.each(cases.map((one) => [one.name, one] as const))("finds what the draw found: %s", (_, one) => {
    const { proofs, record } = published(one);
    for (const proof of proofs) {
      const leaf = one.expect.leaves[proof.index] as string;
      const [lane, port] = one.expect.awards?.[leaf] ?? [];
      expect(checkProof(proof, record)).toEqual({
        included: true,
        chance: true,
        key: one.expect.keys?.[proof.index],
        outcome: one.expect.cutoffs && (lane === undefined ? "nothing" : { lane, port }),
      });
    }
  });

  const { proofs, record, leaves } = published(cases[0] as (typeof cases)[number]);
  const proof = proofs[5] as Proof;
  const { seedFile } = record;

  it("says what is not published yet by leaving it out", () => {
    const { commitment, freeze } = record;
    const nothing = { chance: undefined, key: undefined, outcome: undefined };
    expect(checkProof(proof, { commitment, freeze })).toEqual({ included: true, ...nothing });
    expect(checkProof(proof, { commitment, freeze, seedFile }).outcome).toBeUndefined();
  });

  const wrongProofs: [string, Proof][] = [
    ["another's secret", { ...proof, secret: (proofs[6] as Proof).secret }],
    ["another run", { ...proof, run: "20261123-1" }],
    ["another place in the list", { ...proof, index: 6 }],
    ["a sibling short", { ...proof, path: proof.path.slice(1) }],
    ["a sibling more", { ...proof, path: [...proof.path, proof.path[0] as string] }],
    ["an entry outside the format", { ...proof, entry: `02${proof.entry.slice(2)}` }],
  ];
  it.each(wrongProofs)("does not find in the list: %s", (_, wrong) => {
    expect(checkProof(wrong, record).included).toBe(false);
  });

  it("takes no entry outside the format, even where the published list has it", () => {
    const alone = (entry: string) => {
      const leaf = hash(bytesOf(`00${hexOf(hash(bytesOf(`10${proof.secret}${record.commitment.runId}`)))}${entry}`));
      const freeze = { root: hexOf(leaf), applications: 1 };
      return checkProof({ ...proof, entry, index: 0, path: [] }, { ...record, freeze }).included;
    };
    expect(alone(proof.entry)).toBe(true);
    expect(alone(`02${proof.entry.slice(2)}`)).toBe(false);
  });

  it("notices every changed bit of the entry, of the secret and of each sibling", () => {
    for (const part of ["entry", "secret"] as const) {
      for (const changed of flips(proof[part])) {
        expect(checkProof({ ...proof, [part]: changed }, record).included, changed).toBe(false);
      }
    }
    proof.path.forEach((sibling, level) => {
      for (const changed of flips(sibling)) {
        const path = proof.path.map((one, i) => (i === level ? changed : one));
        expect(checkProof({ ...proof, path }, record).included).toBe(false);
      }
    });
    for (const root of flips(record.freeze.root)) {
      expect(checkProof(proof, { ...record, freeze: { ...record.freeze, root } }).included).toBe(false);
    }
  });

  it("notices numbers that do not come from the list, the promise and the named source", () => {
    if (!seedFile) throw new Error("The first case has a seed.");
    const { beacon } = seedFile;
    const lies = [
      ...flips(seedFile.seed).map((seed) => ({ ...seedFile, seed })),
      ...flips(seedFile.reveal).map((reveal) => ({ ...seedFile, reveal })),
      ...flips(beacon.value).map((value) => ({ ...seedFile, beacon: { ...beacon, value } })),
      { ...seedFile, beacon: { ...beacon, round: 8 } },
      { ...seedFile, beacon: { ...beacon, id: "others" } },
    ];
    for (const lie of lies) expect(checkProof(proof, { ...record, seedFile: lie }).chance).toBe(false);
    for (const revealHash of flips(record.commitment.revealHash)) {
      const other = { ...record, commitment: { ...record.commitment, revealHash } };
      expect(checkProof(proof, other).chance).toBe(false);
    }
    const more = { ...record.freeze, applications: record.freeze.applications + 1 };
    expect(checkProof(proof, { ...record, freeze: more }).chance).toBe(false);
  });

  it("takes a source that was named for when the first does not answer", () => {
    const fallbacks = [{ ...named, waitMinutes: 60 }];
    const beacon = { ...named, id: "first" };
    expect(checkProof(proof, { ...record, commitment: { ...record.commitment, beacon, fallbacks } }).chance).toBe(true);
  });

  it("shows what the draw knew", () => {
    const entry = new Uint8Array(ENTRY_BYTES);
    writeEntry(entry, 0, { size: 3, tickets: 9, urgent: false, cohort: 20_000, ports: [4, 1] });
    expect(readProofEntry({ ...proof, entry: hexOf(entry) })).toEqual({
      size: 3,
      tickets: 9,
      urgent: false,
      ports: [4, 1],
    });
    expect(leaves.length).toBe(record.freeze.applications * HASH_BYTES);
  });
});

function flips(hex: string): string[] {
  const bytes = bytesOf(hex);
  return Array.from({ length: 8 * bytes.length }, (_, bit) => {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    return hexOf(changed);
  });
}
