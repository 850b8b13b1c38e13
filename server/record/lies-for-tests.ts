import type { FilesByName } from "./record-for-tests.ts";

/** For tests: what was bent, how far the record was published then, how, and which file must be named. */
export type Lie = [what: string, published: string, tell: (files: FilesByName) => void, named: RegExp];

type Numbers = Record<string, number>;
type Texts = Record<string, string>;
type Result = { cutoffs: { lottery: Texts }; awarded: { lottery: Record<string, Numbers> }; leftover: Numbers };

/** Changes the bytes of a file. */
const bytes = (name: string, change: (before: Buffer) => Buffer) => (files: FilesByName) => {
  files[name] = change(files[name] as Buffer);
};
const turn = (name: string, at: number | ((before: Buffer) => number)) =>
  bytes(name, (before) => {
    const place = typeof at === "number" ? at : at(before);
    before.writeUInt8((before[place] as number) ^ 1, place);
    return before;
  });
/** Changes what a file of JSON says. */
const json = <T>(name: string, change: (value: T) => unknown) =>
  bytes(name, (before) => {
    const value = JSON.parse(String(before)) as T;
    change(value);
    return Buffer.from(JSON.stringify(value));
  });
const swapped = (width: number) => (before: Buffer) =>
  Buffer.concat([before.subarray(width, 2 * width), before.subarray(0, width), before.subarray(2 * width)]);
const openPlace = (entries: Buffer, at: number) => {
  let place = 0;
  while (entries.subarray(48 * place, 48 * place + 48).every((byte) => byte === 0)) place++;
  return 48 * place + at;
};
const inOpenEntry = (at: number) => (entries: Buffer) => openPlace(entries, at);

/** For tests: a lie of every kind about every file. */
export const lies: Lie[] = [
  ["a bit in a leaf", "result.json", turn("leaves.bin", 32 * 9 + 20), /^freeze.json/],
  ["the last leaf cut off", "result.json", bytes("leaves.bin", (before) => before.subarray(0, -32)), /^leaves/],
  ["leaves in another order", "result.json", bytes("leaves.bin", swapped(32)), /^leaves/],
  ["swapped keys", "result.json", bytes("keys.bin", swapped(8)), /^keys/],
  ["a bit in a key", "result.json", turn("keys.bin", 31), /^keys/],
  ["keys cut off", "result.json", bytes("keys.bin", (before) => before.subarray(0, 77)), /^keys/],
  ["another seed", "result.json", json("seed.json", (it: Texts) => Object.assign(it, { seed: it["reveal"] })), /^seed/],
  [
    "another reveal",
    "result.json",
    json("seed.json", (it: Texts) => Object.assign(it, { reveal: it["seed"] })),
    /^seed/,
  ],
  [
    "another beacon",
    "seed.json",
    json("seed.json", (it: { beacon: object }) => Object.assign(it.beacon, { round: 7 })),
    /^seed/,
  ],
  ["a word more", "seed.json", json("seed.json", (it: object) => Object.assign(it, { note: "" })), /^seed/],
  [
    "a share",
    "result.json",
    json("commitment.json", (it: { parameters: Numbers }) => Object.assign(it.parameters, { sigma: 99 })),
    /^commitment/,
  ],
  [
    "the parameters' hash",
    "commitment.json",
    json("commitment.json", (it: Texts) => Object.assign(it, { parametersHash: it["revealHash"] })),
    /^commitment/,
  ],
  [
    "another day",
    "result.json",
    json("commitment.json", (it: object) => Object.assign(it, { run: "20261123-1" })),
    /^commitment/,
  ],
  [
    "another format",
    "commitment.json",
    json("commitment.json", (it: object) => Object.assign(it, { format: "fairdraw/2" })),
    /^commitment/,
  ],
  [
    "a number of persons",
    "leaves.bin",
    json("freeze.json", (it: Numbers) => Object.assign(it, { persons: 3 })),
    /^freeze/,
  ],
  [
    "a number of applications",
    "leaves.bin",
    json("freeze.json", (it: Numbers) => Object.assign(it, { applications: 39 })),
    /^freeze/,
  ],
  [
    "a port more",
    "leaves.bin",
    json("freeze.json", (it: { ports: Texts }) => Object.assign(it.ports, { 9: it.ports["1"] })),
    /^freeze/,
  ],
  [
    "places more",
    "result.json",
    json("freeze.json", (it: { ports: Record<string, object> }) =>
      Object.assign(it.ports["1"] as object, { capacity: 999 }),
    ),
    /^result/,
  ],
  [
    "less than no place",
    "leaves.bin",
    json("freeze.json", (it: { ports: Record<string, object> }) =>
      Object.assign(it.ports["1"] as object, { returned: -1 }),
    ),
    /^freeze/,
  ],
  ["no JSON", "leaves.bin", bytes("freeze.json", () => Buffer.from("{")), /^freeze/],
  ["a file dropped", "result.json", (files) => void Reflect.deleteProperty(files, "keys.bin"), /^SHA256SUMS/],
  [
    "a cutoff opened",
    "result.json",
    json("result.json", ({ cutoffs }: Result) => Object.assign(cutoffs.lottery, { 1: "open" })),
    /^result/,
  ],
  [
    "a cutoff of nobody",
    "result.json",
    json("result.json", ({ cutoffs }: Result) => Object.assign(cutoffs.lottery, { 1: "0".repeat(80) })),
    /^result/,
  ],
  [
    "a total",
    "result.json",
    json("result.json", ({ awarded }: Result) => Object.assign(awarded.lottery["1"] as object, { persons: 1 })),
    /^result/,
  ],
  [
    "a debt",
    "result.json",
    json("result.json", (it: { deficits: { urgent: Numbers } }) => Object.assign(it.deficits.urgent, { 1: 77 })),
    /^result/,
  ],
  [
    "leftovers",
    "result.json",
    json("result.json", ({ leftover }: Result) => Object.assign(leftover, { 1: 77 })),
    /^result/,
  ],
  [
    "a port more in the result",
    "result.json",
    json("result.json", ({ leftover }: Result) => Object.assign(leftover, { 9: 0 })),
    /^result/,
  ],
  [
    "parties, of as many persons",
    "disclosure.json",
    json("result.json", ({ awarded }: Result) => Object.assign(awarded.lottery["1"] as object, { parties: 2 })),
    /^result/,
  ],
  ["a bit in a salt", "disclosure.json", turn("entries.bin", inOpenEntry(3)), /^entries/],
  ["a bit in an entry", "disclosure.json", turn("entries.bin", inOpenEntry(37)), /^entries/],
  ["a port of an entry", "disclosure.json", turn("entries.bin", inOpenEntry(40)), /^entries/],
  [
    "an entry closed",
    "disclosure.json",
    bytes("entries.bin", (before) => before.fill(0, openPlace(before, 0), openPlace(before, 48))),
    /^disclosure/,
  ],
  [
    "an entry added",
    "disclosure.json",
    bytes("entries.bin", (before) => Buffer.concat([before, before.subarray(0, 48)])),
    /^entries/,
  ],
  ["entries swapped", "disclosure.json", bytes("entries.bin", swapped(48)), /^entries/],
  [
    "a count",
    "disclosure.json",
    json("disclosure.json", (it: Numbers) => Object.assign(it, { opened: 1 })),
    /^disclosure/,
  ],
];
