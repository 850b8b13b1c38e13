// The rule: before a result is published we compute it once more, from the very files that everybody will get.

import { dayNumber } from "../application/calendar-date.ts";
import { canonicalJson } from "../application/canonical-json.ts";
import { bytesOf, compareBytes, hexOf, utf8Of, wordAt } from "./bytes.ts";
import { draw } from "./draw.ts";
import { ENTRY_BYTES, entryAt, isEntryAt } from "./entry.ts";
import { KEY_BYTES } from "./keys.ts";
import { OPENED_BYTES } from "./leaf.ts";
import { merkleRoot } from "./merkle-tree.ts";
import { firstWrongLeaf, type OpenedPool, openedPool } from "./opened-pool.ts";
import { sizeAt } from "./pool.ts";
import type { DrawRecord, RunParameters } from "./record.ts";
import { runIdOf, runNameOf } from "./run-id.ts";
import { resultOf } from "./run-result.ts";
import { seedOf } from "./seed.ts";
import { HASH_BYTES, hash } from "./sha256.ts";
import { ticketsFor } from "./tickets.ts";

/** The hash by which parameters are committed to: SHA-256 of their JSON in canonical form (RFC 8785). */
export function parametersHashOf(parameters: RunParameters): string {
  return hexOf(hash(utf8Of(canonicalJson(parameters))));
}

/** The day of a run by its name, `YYYY-MM-DD`, and which run of that day it is. */
export function dayOfRun(run: string): { day: string; sequence: number } {
  const [digits = "", sequence] = run.split("-");
  return { day: digits.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"), sequence: Number(sequence) };
}

/** What in a record cannot be so, one line each, with the file's name first; nothing where all of it follows. */
export function checkRecord(record: DrawRecord): string[] {
  const shapes = [...wrongCommitment(record), ...wrongFreeze(record), ...wrongSeed(record), ...wrongLengths(record)];
  // Computed on, files of the wrong length would be read as other numbers.
  return shapes.length > 0 ? shapes : [...wrongEntries(record), ...wrongResult(record)];
}

function when(isWrong: boolean, fault: string): string[] {
  return isWrong ? [fault] : [];
}

function wrongCommitment({ commitment: { run, runId, parameters, parametersHash } }: DrawRecord): string[] {
  const { day, sequence } = dayOfRun(run);
  const isNamed = runNameOf(day, sequence) === run && hexOf(runIdOf(day, sequence)) === runId;
  return [
    ...when(!isNamed, "commitment.json: runId is not that of the run"),
    ...when(parametersHash !== parametersHashOf(parameters), "commitment.json: parametersHash is not theirs"),
  ];
}

function wrongFreeze({ commitment, freeze, leaves }: DrawRecord): string[] {
  const { root, applications, persons, bySize, ports } = freeze;
  const [parties, people] = bySize.reduce(([n, m], count, i) => [n + count, m + count * (i + 1)], [0, 0]);
  return [
    ...when(leaves.length !== applications * HASH_BYTES, "leaves.bin: not as many leaves as applications"),
    ...when(!isAscending(leaves), "leaves.bin: the leaves do not ascend"),
    ...when(hexOf(merkleRoot(leaves)) !== root, "freeze.json: root is not that of the leaves"),
    ...when(parties !== applications, "freeze.json: bySize does not add up to applications"),
    ...when(people !== persons, "freeze.json: bySize does not add up to persons"),
    ...when(portsOf(ports) !== portsOf(commitment.parameters.ports), "freeze.json: other ports than committed to"),
  ];
}

function wrongSeed({ commitment, freeze, seedFile: { reveal, beacon, seed } }: DrawRecord): string[] {
  const named = [commitment.beacon, ...commitment.fallbacks];
  const isNamed = named.some(
    ({ kind, id, round }) => kind === beacon.kind && id === beacon.id && round === beacon.round,
  );
  const made = seedOf({
    runId: bytesOf(commitment.runId),
    applications: freeze.applications,
    root: bytesOf(freeze.root),
    reveal: bytesOf(reveal),
    beacon: bytesOf(beacon.value),
  });
  return [
    ...when(hexOf(hash(bytesOf(reveal))) !== commitment.revealHash, "seed.json: reveal is not the one committed to"),
    ...when(!isNamed, "seed.json: the beacon is not one that was committed to"),
    ...when(hexOf(made) !== seed, "seed.json: seed does not follow"),
  ];
}

function wrongLengths({ freeze: { applications }, keys, entries }: DrawRecord): string[] {
  return [
    ...when(keys.length !== applications * KEY_BYTES, "keys.bin: not as many keys as applications"),
    ...when(entries.length !== applications * OPENED_BYTES, "entries.bin: not as many entries as applications"),
  ];
}

function wrongEntries({ commitment, freeze, leaves, entries, disclosure }: DrawRecord): string[] {
  const wrong = firstWrongLeaf(leaves, entries);
  const opened = openedPool(leaves, entries);
  const closed = freeze.applications - opened.length;
  const missing = freeze.bySize.map((count) => count);
  for (let i = 0; i < opened.length; i++) missing[sizeAt(opened, i) - 1] = (missing[sizeAt(opened, i) - 1] ?? 0) - 1;
  const malformed = firstMalformed(opened, dayNumber(dayOfRun(commitment.run).day));
  return [
    ...when(wrong !== undefined, `entries.bin: the entry at place ${wrong} does not make its leaf`),
    ...when(
      malformed !== undefined,
      `entries.bin: the entry at place ${malformed} is not in the format, or its tickets`,
    ),
    ...when(disclosure.opened !== opened.length, "disclosure.json: opened is not the number of opened entries"),
    ...when(disclosure.closed !== closed, "disclosure.json: closed is not the number of closed entries"),
    ...when(
      missing.some((count) => count < 0 || (closed === 0 && count > 0)),
      "freeze.json: bySize is not that of the entries",
    ),
  ];
}

function firstMalformed(opened: OpenedPool, day: number): number | undefined {
  for (let i = 0; i < opened.length; i++) {
    const at = i * ENTRY_BYTES;
    const waitDays = day - wordAt(opened.entries, at + entryAt.cohort);
    const tickets = ticketsFor(waitDays, opened.entries[at + entryAt.flags] === 1);
    const isSound = isEntryAt(opened.entries, at) && opened.entries[at + entryAt.tickets] === tickets;
    if (!isSound) return opened.places[i];
  }
  return undefined;
}

function wrongResult({ commitment, freeze, leaves, seedFile, keys, result, entries }: DrawRecord): string[] {
  const { upsilon, sigma } = commitment.parameters;
  const ports = new Map(Object.entries(freeze.ports).map(([code, places]) => [Number(code), places]));
  const opened = openedPool(leaves, entries);
  const drawn = draw(opened, bytesOf(seedFile.seed), { upsilon, sigma, ports });
  const wrongKey = opened.places.findIndex(
    (place, i) => compareBytes(keys, place * KEY_BYTES, drawn.keys, i * KEY_BYTES, KEY_BYTES) !== 0,
  );
  const found = resultOf(opened, drawn);
  const parts = ["cutoffs", "awarded", "deficits", "leftover"] as const;
  return [
    ...when(wrongKey >= 0, `keys.bin: the key at place ${opened.places[wrongKey]} is not that of its tickets`),
    ...parts.flatMap((part) =>
      when(canonicalJson(result[part]) !== canonicalJson(found[part]), `result.json: ${part} do not follow`),
    ),
  ];
}

function portsOf(ports: Record<string, unknown>): string {
  return Object.keys(ports).sort().join(" ");
}

function isAscending(leaves: Uint8Array): boolean {
  for (let at = HASH_BYTES; at < leaves.length; at += HASH_BYTES) {
    if (compareBytes(leaves, at - HASH_BYTES, leaves, at, HASH_BYTES) >= 0) return false;
  }
  return true;
}
