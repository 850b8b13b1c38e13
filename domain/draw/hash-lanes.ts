// The rule: the same hash, four messages at a time. SHA-256 (FIPS 180-4) once more, as instructions of WebAssembly that
// work on four words at once: a draw over a million parties takes a third of the time. Nothing here decides anything:
// where the instructions are not known, `sha256.ts` does the same one by one.
import { roundConstants } from "./sha256.ts";

type Code = number[];
type Instance = { exports: { memory: { buffer: ArrayBuffer }; hash: HashGroups } };
type HashGroups = (messages: number, hashes: number, groups: number) => void;

declare const WebAssembly:
  | {
      validate(code: Uint8Array): boolean;
      Module: new (code: Uint8Array) => object;
      Instance: new (module: object) => Instance;
    }
  | undefined;

/** Memory of its own, with what was begun in its first 32 bytes, and the function that hashes groups of four in it. */
export type HashLanes = { memory: ArrayBuffer; hash: HashGroups };

/**
 * Makes the function for messages that are padded to `width` bytes, or undefined where this device has no such
 * instructions.
 */
export function makeHashLanes(width: number): HashLanes | undefined {
  const code = Uint8Array.from(moduleOf(width));
  if (typeof WebAssembly === "undefined" || !WebAssembly.validate(code)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  return { memory: exports.memory.buffer, hash: exports.hash };
}

const [messages, hashes, groups, block, end] = [0, 1, 2, 3, 4];
/** The working variables a to h, the state, and the last sixteen words of the schedule: each four words wide. */
const [working, state, words] = [5, 13, 21];

const get = (local: number): Code => [0x20, local];
const set = (local: number, value: Code): Code => [...value, 0x21, local];
const whole = (value: number): Code => [0x41, ...signed(value)];
const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const repeatWhile = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];

const four = (...instruction: number[]): Code => [0xfd, ...instruction];
const constant = (word: number): Code => {
  const bytes = [word & 0xff, (word >> 8) & 0xff, (word >> 16) & 0xff, (word >> 24) & 0xff];
  return four(0x0c, ...bytes, ...bytes, ...bytes, ...bytes);
};
const folded = (instruction: Code, [first = [], ...rest]: Code[]): Code => [
  ...first,
  ...rest.flatMap((term) => [...term, ...instruction]),
];
const add = (...terms: Code[]): Code => folded(four(0xae, 0x01), terms);
const xor = (...terms: Code[]): Code => folded(four(0x51), terms);
const shiftRight = (value: Code, bits: number): Code => [...value, ...whole(bits), ...four(0xad, 0x01)];
const shiftLeft = (value: Code, bits: number): Code => [...value, ...whole(bits), ...four(0xab, 0x01)];
const rotate = (value: Code, bits: number): Code => [
  ...shiftRight(value, bits),
  ...shiftLeft(value, 32 - bits),
  ...four(0x50),
];
/** Where the mask has a 1, the bit of the first; elsewhere that of the second. */
const choose = (mask: Code, first: Code, second: Code): Code => [...first, ...second, ...mask, ...four(0x52)];
/** The standard's numbers have their highest byte first, WebAssembly's their lowest. */
const swapped = (value: Code): Code => [
  ...[...value, ...value],
  ...four(0x0d, ...[3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12]),
];

/** The word at `offset` of four messages that lie `width` bytes apart. */
function load(offset: number, width: number): Code {
  const lanes = [1, 2, 3].flatMap((lane) => four(0x56, 2, ...unsigned(offset + lane * width), lane));
  return [...get(block), ...get(block), ...get(block), ...get(block), ...four(0x5c, 2, ...unsigned(offset)), ...lanes];
}

function store(offset: number, value: Code): Code {
  return [0, 1, 2, 3].flatMap((lane) => [
    ...[...get(hashes), ...value],
    ...four(0x5a, 2, ...unsigned(offset + 32 * lane), lane),
  ]);
}

function round(t: number): Code {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = eight((i) => working + ((i + 64 - t) % 8));
  const word = words + (t % 16);
  const at = (back: number) => get(words + ((t - back) % 16));
  const schedule = () =>
    set(
      word,
      add(
        xor(rotate(at(2), 17), rotate(at(2), 19), shiftRight(at(2), 10)),
        at(7),
        xor(rotate(at(15), 7), rotate(at(15), 18), shiftRight(at(15), 3)),
        at(16),
      ),
    );
  const big1 = xor(rotate(get(e), 6), rotate(get(e), 11), rotate(get(e), 25));
  const big0 = xor(rotate(get(a), 2), rotate(get(a), 13), rotate(get(a), 22));
  const majority = choose(xor(get(a), get(b)), get(c), get(b));
  return [
    ...(t < 16 ? [] : schedule()),
    ...set(h, add(get(h), big1, choose(get(e), get(f), get(g)), constant(roundConstants[t] as number), get(word))),
    ...set(d, add(get(d), get(h))),
    ...set(h, add(get(h), big0, majority)),
  ];
}

function hashOneGroup(width: number): Code {
  const compress = [
    ...Array.from({ length: 16 }, (_, t) => set(words + t, swapped(load(4 * t, width)))).flat(),
    ...eight((i) => set(working + i, get(state + i))).flat(),
    ...Array.from({ length: 64 }, (_, t) => round(t)).flat(),
    ...eight((i) => set(state + i, add(get(state + i), get(working + i)))).flat(),
    ...set(block, plus(get(block), whole(64))),
  ];
  return [
    ...eight((i) => set(state + i, [...whole(0), ...four(0x09, 2, ...unsigned(4 * i))])).flat(),
    ...set(block, get(messages)),
    ...set(end, plus(get(messages), whole(width))),
    ...repeatWhile(compress, [...get(block), ...get(end), 0x49]),
    ...eight((i) => store(4 * i, swapped(get(state + i)))).flat(),
    ...set(messages, plus(get(messages), whole(4 * width))),
    ...set(hashes, plus(get(hashes), whole(4 * 32))),
    ...set(groups, plus(get(groups), whole(-1))),
  ];
}

function eight<T>(make: (i: number) => T): T[] {
  return Array.from({ length: 8 }, (_, i) => make(i));
}

/** A module in the binary format: one function type, one function, one page of memory, two exports, the code. */
function moduleOf(width: number): Code {
  const body = [...repeatWhile(hashOneGroup(width), get(groups)), 0x0b];
  const locals = [2, ...[2, 0x7f], ...[32, 0x7b]];
  const named = (text: string, ...what: number[]) => [text.length, ...[...text].map((c) => c.charCodeAt(0)), ...what];
  return [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 3, 0x7f, 0x7f, 0x7f, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...named("memory", 2, 0), ...named("hash", 0, 0)]),
    ...section(10, [1, ...sized([...locals, ...body])]),
  ];
}

function section(id: number, content: Code): Code {
  return [id, ...sized(content)];
}

function sized(content: Code): Code {
  return [...unsigned(content.length), ...content];
}

/** LEB128, as the format writes numbers. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
