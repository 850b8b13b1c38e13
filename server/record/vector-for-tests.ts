import { hash } from "node:crypto";
import { bytesOf } from "#domain/draw/bytes.ts";
import { parametersHashOf } from "#domain/draw/check-record.ts";
import type { Vector } from "#domain/draw/check-vector.ts";
import { writeEntry } from "#domain/draw/entry.ts";
import type { RunResult } from "#domain/draw/run-result.ts";
import { ticketTable } from "#domain/draw/tickets.ts";
import { type FilesByName, filesOf } from "./record-for-tests.ts";

/** For tests: a vector as a record that is opened at once; what is expected comes from the vector, and hashes from Node. */
export function filesOfVector({ expect: it, ...vector }: Vector): FilesByName {
  const sha256 = (...parts: Uint8Array[]) => hash("sha256", Buffer.concat(parts), "buffer");
  const opened = vector.applications.map(({ secret, size, tickets, flags, cohort, prefs }) => {
    const entry = new Uint8Array(16);
    writeEntry(entry, 0, { size, tickets, urgent: flags === 1, cohort, ports: prefs });
    const salt = sha256(Buffer.of(0x10), bytesOf(secret), bytesOf(vector.runId));
    return { leaf: sha256(Buffer.of(0), salt, entry).toString("hex"), bytes: Buffer.concat([salt, entry]), size };
  });
  const byLeaf = (leaf: string) => opened.find((one) => one.leaf === leaf) as (typeof opened)[number];
  const inOrder = it.leaves.map((leaf) => byLeaf(leaf));
  const bySize = Array.from({ length: 10 }, (_, i) => opened.filter(({ size }) => size === i + 1).length);
  const awarded: Record<string, Record<string, { parties: number; persons: number }>> = {};
  for (const lane of ["urgent", "seniority", "lottery"]) {
    awarded[lane] = Object.fromEntries(Object.keys(vector.ports).map((port) => [port, { parties: 0, persons: 0 }]));
  }
  for (const [leaf, [lane, port]] of Object.entries(it.awards ?? {})) {
    const given = awarded[lane]?.[port] as { parties: number; persons: number };
    given.parties++;
    given.persons += byLeaf(leaf).size;
  }
  const names = Object.fromEntries(Object.keys(vector.ports).map((port) => [port, { name: port }]));
  const parameters = { upsilon: vector.upsilon, sigma: vector.sigma, tickets: ticketTable, ports: names };
  const sequence = Number.parseInt(vector.runId.slice(8), 16);
  const { cutoffs, deficits, leftover } = it as Required<Pick<RunResult, "cutoffs" | "deficits" | "leftover">>;
  const named = { kind: "local", id: "not-verifiable", round: 0 } as const;
  return filesOf({
    commitment: {
      format: "fairdraw/1",
      run: `${Number.parseInt(vector.runId.slice(0, 8), 16)}-${sequence}`,
      runId: vector.runId,
      freezesAt: "2026-11-22T17:00:00Z",
      revealHash: sha256(bytesOf(vector.reveal)).toString("hex"),
      beacon: named,
      fallbacks: [],
      parameters,
      parametersHash: parametersHashOf(parameters),
      software: { name: "paso", version: "0.1.0", hash: it.root },
    },
    freeze: {
      root: it.root,
      applications: opened.length,
      persons: opened.reduce((sum, { size }) => sum + size, 0),
      bySize,
      ports: vector.ports,
    },
    leaves: bytesOf(it.leaves.join("")),
    seedFile: { reveal: vector.reveal, beacon: { ...named, value: vector.beacon }, seed: it.seed as string },
    keys: bytesOf((it.keys as string[]).join("")),
    result: { cutoffs, awarded: awarded as RunResult["awarded"], deficits, leftover },
    entries: Buffer.concat(inOrder.map(({ bytes }) => bytes)),
    disclosure: { opened: opened.length, closed: 0 },
  });
}
