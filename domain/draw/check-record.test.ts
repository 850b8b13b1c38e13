import { expect, it } from "vitest";
import { checkRecord } from "./check-record.ts";
import { OPENED_BYTES } from "./leaf.ts";
import { madeUpRecord } from "./made-up-record.arbitrary.ts";
import type { DrawRecord } from "./record.ts";

const sound = () => structuredClone(madeUpRecord(7, 40));
const closedAt = (entries: Uint8Array, place: number) =>
  entries.subarray(place * OPENED_BYTES, (place + 1) * OPENED_BYTES).every((byte) => byte === 0);

/** What was bent, how, and which file must be named. */
const lies: [string, (record: DrawRecord) => unknown, string][] = [
  ["another run's id", ({ commitment }) => Object.assign(commitment, { runId: "0135290200000002" }), "commitment.json"],
  ["a changed share", ({ commitment }) => commitment.parameters.sigma++, "commitment.json"],
  ["a renamed port", ({ commitment }) => Object.assign(firstOf(commitment.parameters.ports), { name: "" }), "commit"],
  ["another root", ({ freeze, seedFile }) => Object.assign(freeze, { root: seedFile.seed }), "freeze.json: root"],
  ["one person more", ({ freeze }) => freeze.persons++, "freeze.json"],
  ["one application more", ({ freeze }) => freeze.applications++, "leaves.bin"],
  ["a party of another size", ({ freeze }) => moveOne(freeze), "freeze.json"],
  ["a port more", ({ freeze }) => Object.assign(freeze.ports, { 9: firstOf(freeze.ports) }), "freeze.json"],
  ["places more", ({ freeze }) => bendPlaces(freeze), "result.json"],
  ["a bit of a leaf", ({ leaves }) => turn(leaves, 32 * 5 + 31), "freeze.json: root"],
  ["two leaves in the other order", ({ leaves }) => swap(leaves, 32), "leaves.bin"],
  ["a leaf dropped", (record) => Object.assign(record, { leaves: record.leaves.subarray(32) }), "leaves.bin"],
  ["another reveal", ({ seedFile }) => Object.assign(seedFile, { reveal: seedFile.seed }), "seed.json: reveal"],
  ["another beacon", ({ seedFile }) => Object.assign(seedFile.beacon, { round: 5 }), "seed.json: the beacon"],
  ["another value", ({ seedFile }) => Object.assign(seedFile.beacon, { value: seedFile.seed }), "seed.json: seed"],
  ["another seed", ({ seedFile }) => Object.assign(seedFile, { seed: seedFile.reveal }), "seed.json: seed"],
  ["a bit of a key", (record) => turn(record.keys, 8 * openPlace(record)), "keys.bin"],
  ["swapped keys", ({ keys }) => swap(keys, 8), "keys.bin"],
  ["a key dropped", (record) => Object.assign(record, { keys: record.keys.subarray(8) }), "keys.bin"],
  ["one cutoff", ({ result }) => bendFirst(result.cutoffs.lottery, () => "0".repeat(80)), "result.json: cutoffs"],
  ["a total", ({ result }) => firstOf(result.awarded.lottery).persons++, "result.json: awarded"],
  ["a debt", ({ result }) => bendFirst(result.deficits.urgent, (debt) => debt + 1), "result.json: deficits"],
  ["what is left over", ({ result }) => bendFirst(result.leftover, (left) => left + 1), "result.json: leftover"],
  ["a bit of an entry", (record) => turn(record.entries, OPENED_BYTES * openPlace(record) + 36), "entries.bin"],
  ["a bit of a salt", (record) => turn(record.entries, OPENED_BYTES * openPlace(record)), "entries.bin"],
  ["an entry closed", (record) => close(record), "disclosure.json"],
  ["an entry added", (record) => Object.assign(record, { entries: grown(record.entries) }), "entries.bin"],
  ["a count of the opened", ({ disclosure }) => disclosure.opened--, "disclosure.json"],
];

it("finds nothing in the records of sound runs", () => {
  for (let number = 0; number < 200; number++) expect(checkRecord(madeUpRecord(number, 1 + (number % 50)))).toEqual([]);
});

it.each(lies)("names the file in which %s stands", (_what, bend, named) => {
  const record = sound();
  bend(record);
  const faults = checkRecord(record);
  expect(faults.filter((fault) => fault.startsWith(named))).not.toEqual([]);
});

function openPlace({ entries }: DrawRecord): number {
  let place = 0;
  while (closedAt(entries, place)) place++;
  return place;
}

function firstOf<T>(values: Record<string, T>): T {
  return Object.values(values)[0] as T;
}

function turn(bytes: Uint8Array, at: number) {
  bytes.set([(bytes[at] as number) ^ 1], at);
}

function close(record: DrawRecord) {
  const at = OPENED_BYTES * openPlace(record);
  record.entries.fill(0, at, at + OPENED_BYTES);
}

function bendPlaces({ ports }: DrawRecord["freeze"]) {
  for (const places of Object.values(ports)) places.capacity += 10;
}

function moveOne({ bySize }: DrawRecord["freeze"]) {
  const from = bySize.findIndex((count) => count > 1);
  const to = from === 9 ? 8 : from + 1;
  bySize.splice(from, 1, (bySize[from] as number) - 1);
  bySize.splice(to, 1, (bySize[to] as number) + 1);
}

function swap(packed: Uint8Array, width: number) {
  const first = packed.slice(0, width);
  packed.copyWithin(0, width, 2 * width);
  packed.set(first, width);
}

function bendFirst<T>(values: Record<string, T>, change: (value: T) => T) {
  const [first] = Object.keys(values) as [string];
  values[first] = change(firstOf(values));
}

function grown(entries: Uint8Array): Uint8Array {
  const more = new Uint8Array(entries.length + OPENED_BYTES);
  more.set(entries);
  more.set(entries.subarray(0, OPENED_BYTES), entries.length);
  return more;
}
