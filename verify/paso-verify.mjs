#!/usr/bin/env node
// npx paso-verify <folder or URL>: computes the record of a draw of Paso, format fairdraw/1, again from its files alone.
import { hash } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** Every file in the order of publication: the keys of its JSON, or how many bytes an application has in it. */
const FILES = {
  "commitment.json": "beacon fallbacks format freezesAt parameters parametersHash revealHash run runId software",
  "freeze.json": "applications bySize persons ports root",
  "leaves.bin": 32,
  "seed.json": "beacon reveal seed",
  "keys.bin": 8,
  "result.json": "awarded cutoffs deficits leftover",
  "entries.bin": 48,
  "disclosure.json": "closed opened",
  "cancelled.json": "because cancelledAt",
};
const [NAMES, LANES] = [Object.keys(FILES), ["urgent", "seniority", "lottery"]];
const sha256 = (...parts) => hash("sha256", Buffer.concat(parts), "buffer");
const [hex, unhex] = [(bytes) => bytes.toString("hex"), (text) => Buffer.from(text, "hex")];
const u32 = (number) => unhex(number.toString(16).padStart(8, "0"));
/** Thrown where a test needs what is not published, or what no program can know. */
class NotHere extends Error {}

function must(isSo, wrong) {
  if (!isSo) throw new Error(wrong);
}
const same = (right, found, where = "") => must(right === found, `${where}it should be ${right} and is ${found}`);

/** All claims of a record, each with a test that throws what is wrong. */
const CLAIMS = [];
const claim = (file, text, test) => CLAIMS.push({ file, text, test });

claim("SHA256SUMS", "it lists the files that are here, and none is missing before a later one", ({ here, sums }) => {
  same(here.toSorted().join(" "), sums.map((line) => line.slice(66)).join(" "));
  const inOrder = here.filter((name) => name !== "cancelled.json");
  same(NAMES.slice(0, Math.max(1, inOrder.length)).join(" "), inOrder.join(" "));
});
for (const name of NAMES) {
  claim(name, "it has the form, the length and the hash that it should", (record) => {
    const content = record[name.split(".")[0]];
    const isSound = (one) => (Object(one) === one ? Object.values(one).every(isSound) : one >= 0 || one?.at);
    if (Buffer.isBuffer(content)) same(FILES[name] * record.freeze.applications, content.length);
    else
      must(isSound(content) && FILES[name] === Object.keys(content).sort().join(" "), "it is not as the format says");
    must(record.sums.includes(`${hex(sha256(record.files[name]))}  ${name}`), "its hash is not in SHA256SUMS");
  });
}
claim("commitment.json", "it is of this run and format, and parametersHash is right", ({ commitment, folder }) => {
  same("fairdraw/1", commitment.format);
  if (/^\d{8}-\d+$/.test(folder)) same(folder, commitment.run, "run: ");
  const [day, sequence] = commitment.run.split("-").map(Number);
  same(hex(u32(day)) + hex(u32(sequence)), commitment.runId, "runId: ");
  same(hex(sha256(Buffer.from(canonical(commitment.parameters)))), commitment.parametersHash, "parametersHash: ");
});
claim("freeze.json", "bySize and ports are right", ({ commitment, freeze }) => {
  const [parties, people] = freeze.bySize.reduce(([n, m], count, i) => [n + count, m + count * (i + 1)], [0, 0]);
  same(`${parties} parties, ${people} persons`, `${freeze.applications} parties, ${freeze.persons} persons`);
  same(Object.keys(commitment.parameters.ports).join(), Object.keys(freeze.ports).join());
});
claim("leaves.bin", "the leaves ascend, so that no two are equal", ({ leaves }) => {
  for (let at = 32; at < leaves.length; at += 32)
    must(leaves.compare(leaves, at, at + 32, at - 32, at) < 0, `leaf ${at / 32} is not above the one before it`);
});
claim("freeze.json", "root is that of the leaves", ({ freeze, leaves }) => same(rootOf(leaves), freeze.root));
claim("seed.json", "reveal and beacon are those that were committed to", ({ commitment, seed }) => {
  const nameOf = ({ kind, id, round }) => `${kind} ${id} ${round}`;
  const named = [commitment.beacon, ...commitment.fallbacks].map(nameOf);
  must(named.includes(nameOf(seed.beacon)), `the beacon is ${nameOf(seed.beacon)}`);
  same(commitment.revealHash, hex(sha256(unhex(seed.reveal))));
});
claim("seed.json", "the beacon said this", ({ seed: { beacon } }) => {
  const { kind, value, proof = "" } = beacon;
  if (kind === "local") throw new NotHere("the installation made it after the freeze; nobody outside can know");
  same(hex(sha256(Buffer.from(proof, kind === "drand" ? "hex" : "utf8"))), value);
  throw new NotHere(kind === "drand" ? "it is the hash of a BLS signature" : `it is the hash of this text: ${proof}`);
});
claim("seed.json", "seed is made of run, number, root, reveal and beacon", ({ commitment, freeze, seed }) => {
  const parts = [commitment.runId, hex(u32(freeze.applications)), freeze.root, seed.reveal, seed.beacon.value];
  same(hex(sha256(Buffer.from("fairdraw/1 seed"), unhex(parts.join("")))), seed.seed);
});
claim("keys.bin", "each key is the smallest of its tickets", ({ leaves, keys, seed, files }) => {
  for (let i = 0; 8 * i < keys.length; i++) {
    const [key, ticket] = [keys.readBigUInt64BE(8 * i), ticketsOf(seed.seed, leaves, i)];
    const tickets = files["entries.bin"]?.[48 * i + 34]; // how many is not known before an entry is open
    let isFound = false;
    for (let k = 0; k < (tickets || 64) && (tickets || !isFound); k++) {
      must(ticket(k) >= key, `ticket ${k} of leaf ${i} is smaller than its key`);
      isFound ||= ticket(k) === key;
    }
    must(isFound, `key ${i} is none of its tickets`);
  }
});
claim("result.json", "the numbers of each port add up", ({ commitment, freeze, leaves, keys, result }) => {
  for (const port in freeze.ports) {
    let left = 0;
    for (const lane of LANES) {
      const [cutoff, { parties, persons }] = [result.cutoffs[lane][port], result.awarded[lane][port]];
      const places = placesOf(commitment.parameters, freeze.ports[port])[lane] + Math.max(0, left);
      const at = cutoff.length < 80 ? -1 : leaves.indexOf(unhex(cutoff.slice(-64)));
      const isPosition = at >= 0 && hex(keys.subarray(at / 4, at / 4 + 8)) === cutoff.slice(-80, -64);
      const closing = places <= 0 ? "closed" : persons < places ? "open" : "a position";
      same(closing, isPosition ? "a position" : cutoff, `${lane}, port ${port}: `);
      same(Math.max(0, persons - places), result.deficits[lane][port], `${lane}, port ${port}: deficit: `);
      const isShare = parties <= persons && persons <= 10 * parties && persons <= (places > 0 ? places + 9 : 0);
      must(isShare, `${lane}, port ${port}: there can be no such awards`);
      left = places - persons;
    }
    same(Math.max(0, left), result.leftover[port], `port ${port}: leftover: `);
  }
  for (const one of [result.leftover, ...[result.awarded, result.cutoffs, result.deficits].flatMap(Object.values)])
    same(Object.keys(freeze.ports).join(), Object.keys(one).join());
});
claim("entries.bin", "opened entries are as they may be, and make their leaves", ({ opened, leaves, commitment }) => {
  const { base, perWeek, maxWeeks, urgentTimes, max } = commitment.parameters.tickets;
  const day = Date.parse(commitment.run.replace(/^(....)(..)(..).*/, "$1-$2-$3")) / 86_400_000;
  for (const { i, raw, size, tickets, flags, cohort, prefs } of opened) {
    const written = Buffer.of(1, size, tickets, flags, ...u32(cohort), ...prefs, ...Array(8 - prefs.length).fill(0));
    const isList = prefs.length > 0 && new Set(prefs).size === prefs.length && raw.subarray(32).equals(written);
    must(isList && size >= 1 && size <= 10 && flags <= 1, `entry ${i} has not the format`);
    must(sha256(Buffer.of(0), raw).equals(leaves.subarray(32 * i, 32 * i + 32)), `entry ${i} makes another leaf`);
    const weeks = Math.min(maxWeeks, Math.max(0, Math.floor((day - cohort) / 7)));
    same(Math.min(max, (base + perWeek * weeks) * (flags ? urgentTimes : 1)), tickets, `tickets of entry ${i}: `);
  }
});
claim("disclosure.json", "opened and closed are counted, and bySize fits", ({ freeze, disclosure, opened }) => {
  same(`${opened.length} ${freeze.applications - opened.length}`, `${disclosure.opened} ${disclosure.closed}`);
  const counts = freeze.bySize.map((_, i) => opened.filter(({ size }) => size === i + 1).length);
  const isFit = counts.every((n, i) => n <= freeze.bySize[i] && (disclosure.closed > 0 || n === freeze.bySize[i]));
  must(isFit, `by size they are ${counts}`);
});
claim("result.json", "the draw, done again, gives these cutoffs and awards", ({ drawn, result }) => {
  for (const part of ["cutoffs", "awarded"]) same(canonical(drawn[part]), canonical(result[part]), `${part}: `);
});

/** A port's places by lane before anything is carried: its share, less what the run before borrowed. */
function placesOf({ upsilon, sigma }, { capacity, returned, deficit }) {
  const urgent = Math.floor(((capacity + returned) * upsilon) / 100);
  const seniority = Math.floor(((capacity + returned - urgent) * sigma) / 100);
  const lottery = capacity + returned - urgent - seniority - deficit.lottery;
  return { urgent: urgent - deficit.urgent, seniority: seniority - deficit.seniority, lottery };
}

/** The draw: lane by lane, in its order, everybody who has nothing takes the first of their ports that is open. */
function drawAgain({ commitment, freeze, leaves, keys, opened }) {
  const [cutoffs, awarded, left, winners] = [{}, {}, {}, new Set()];
  const byKey = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i); // the leaves ascend with i
  for (const lane of LANES) {
    [cutoffs[lane], awarded[lane]] = [{}, {}];
    for (const port in freeze.ports) {
      left[port] = placesOf(commitment.parameters, freeze.ports[port])[lane] + Math.max(0, left[port] ?? 0);
      cutoffs[lane][port] = left[port] > 0 ? "open" : "closed";
      awarded[lane][port] = { parties: 0, persons: 0 };
    }
    for (const one of opened.sort((a, b) => (lane === "seniority" && a.cohort - b.cohort) || byKey(a, b))) {
      if (winners.has(one.i) || (lane === "urgent" && one.flags === 0)) continue;
      const port = one.prefs.find((code) => left[code] > 0);
      if (port === undefined) continue;
      winners.add(one.i);
      left[port] -= one.size;
      awarded[lane][port].parties++;
      awarded[lane][port].persons += one.size;
      const position = [keys.subarray(8 * one.i, 8 * one.i + 8), leaves.subarray(32 * one.i, 32 * one.i + 32)];
      if (lane === "seniority") position.unshift(u32(one.cohort));
      if (left[port] <= 0) cutoffs[lane][port] = hex(Buffer.concat(position));
    }
  }
  return { cutoffs, awarded };
}

/** Gives ticket k of a leaf as a number of 64 bits: each hash holds four. */
function ticketsOf(seed, leaves, i) {
  const [blocks, start] = [[], [Buffer.of(2), unhex(seed), leaves.subarray(32 * i, 32 * i + 16)]];
  return (k) => {
    blocks[k >> 2] ??= sha256(...start, Buffer.of(k >> 2));
    return blocks[k >> 2].readBigUInt64BE(8 * (k % 4));
  };
}

/** The root of the tree of RFC 6962: pairs are hashed, an odd one goes up as it is. */
function rootOf(level) {
  if (level.length <= 32) return hex(level.length === 0 ? sha256() : level);
  const above = [];
  for (let at = 0; at + 32 < level.length; at += 64) above.push(sha256(Buffer.of(1), level.subarray(at, at + 64)));
  return rootOf(Buffer.concat([...above, level.subarray(above.length * 64)]));
}

/** The entries that are not closed, which are 48 zeros. */
function openedOf(entries, keys) {
  const opened = [];
  for (let i = 0; 48 * i < entries.length; i++) {
    const raw = entries.subarray(48 * i, 48 * i + 48);
    const prefs = [...raw.subarray(40)].filter((port) => port > 0);
    const [size, tickets, flags, cohort] = [raw[33], raw[34], raw[35], raw.readUInt32BE(36)];
    const entry = { i, raw, size, tickets, flags, cohort, prefs, key: keys.readBigUInt64BE(8 * i) };
    if (raw.some((byte) => byte > 0)) opened.push(entry);
  }
  return opened;
}

/** JSON as RFC 8785 writes it. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (Object(value) !== value) return JSON.stringify(value);
  const written = Object.keys(value).toSorted();
  return `{${written.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/** Tests every claim of a record, to the end. `files` has the bytes of those that are published, by name. */
export function* verifyRecord(files, folder) {
  const bytesOf = (name) => {
    if (files[name] === undefined) throw new NotHere(`${name} is not published`);
    return files[name];
  };
  const made = { files, folder, here: NAMES.filter((name) => files[name] !== undefined) };
  const makers = { opened: () => openedOf(bytesOf("entries.bin"), record.keys), drawn: () => drawAgain(record) };
  makers.sums = () => (files["SHA256SUMS"] ?? "").toString().split("\n").slice(0, -1);
  for (const name of NAMES)
    makers[name.split(".")[0]] = () => (FILES[name] > 0 ? bytesOf(name) : JSON.parse(bytesOf(name)));
  const record = new Proxy(made, { get: (_, name) => (made[name] ??= makers[name]()) });
  for (const { file, text, test } of CLAIMS) {
    try {
      test(record);
      yield { file, text, answer: "yes", why: "" };
    } catch (fault) {
      yield { file, text, answer: fault instanceof NotHere ? "not checked here" : "no", why: fault.message };
    }
  }
}

async function main(place = ".", ...kept) {
  if (/(^|[\\/])log[\\/]*$/.test(place)) return (await import("./paso-verify-log.mjs")).main(place, kept); // of registrations
  const [isUrl, files] = [/^https?:/.test(place), {}];
  for (const name of [...NAMES, "SHA256SUMS"]) {
    if (!isUrl && existsSync(join(place, name))) files[name] = readFileSync(join(place, name));
    const answer = isUrl ? await fetch(`${place.replace(/\/*$/, "")}/${name}`) : { status: 404 };
    if (answer.ok) files[name] = Buffer.from(await answer.arrayBuffer());
    else must(answer.status === 404, `${name}: the server answers ${answer.status}`);
  }
  let lies = 0;
  for (const check of verifyRecord(files, basename(isUrl ? new URL(place).pathname : resolve(place)))) {
    lies += check.answer === "no" ? 1 : 0;
    console.log(check.answer.padEnd(17), `${check.file}: ${check.text}`, check.why && `(${check.why})`);
  }
  console.log(lies === 0 ? "This record holds, as far as it is published." : `THIS RECORD DOES NOT HOLD: ${lies} no`);
  process.exitCode = Math.min(lies, 1);
}
if (realpathSync(process.argv[1] ?? ".") === import.meta.filename) await main(...process.argv.slice(2));
