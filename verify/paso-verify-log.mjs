#!/usr/bin/env node
// npx paso-verify-log <folder or URL of the log> [files kept]: checks Paso's log of registrations from its files alone.
// Files kept are a proof from "my place", or a day's head that somebody saved earlier: the log must still hold them.
import { createPublicKey, hash, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";

const sha256 = (...parts) => hash("sha256", Buffer.concat(parts), "buffer");
const [hex, unhex] = [(bytes) => bytes.toString("hex"), (text) => Buffer.from(text, "hex")];
const nameOf = (day) => day.replaceAll("-", "");
const dayMs = 86_400_000;

function must(isSo, wrong) {
  if (!isSo) throw new Error(wrong);
}
const same = (right, found, where) => must(right === found, `${where} should be ${right} and is ${found}`);

/** The root of the tree of RFC 6962: pairs are hashed, an odd one goes up as it is. The root of nobody is SHA-256 of nothing. */
function rootOf(level) {
  if (level.length <= 1) return level[0] ?? sha256();
  const above = [];
  for (let i = 0; i + 1 < level.length; i += 2) above.push(sha256(Buffer.of(1), level[i], level[i + 1]));
  return rootOf(level.length % 2 === 1 ? [...above, level.at(-1)] : above);
}

/** The lines of a day's list. They ascend, each is 64 digits and letters, and none is there twice. */
function linesOf(list) {
  const text = list.toString("latin1");
  must(/^(?:[0-9a-f]{64}\n)*$/.test(text), "a line is not the hexadecimal of 32 bytes");
  const lines = text.split("\n").slice(0, -1);
  for (let i = 1; i < lines.length; i++) must(lines[i - 1] < lines[i], `line ${i + 1} is not above the one before it`);
  return lines;
}

/** The statement of a day's head, if the key in the file signed exactly this text, and the file holds nothing more. */
function statementOf(file) {
  const { statement, signature, key, publicKey, ...others } = JSON.parse(file);
  const raw = Buffer.from(publicKey, "base64url");
  const jwk = { kty: "OKP", crv: "Ed25519", x: publicKey };
  const isSigned = verify(
    null,
    Buffer.from(statement),
    createPublicKey({ key: jwk, format: "jwk" }),
    Buffer.from(signature, "base64url"),
  );
  must(isSigned, "the signature is not of this statement and key");
  same(hex(sha256(raw)).slice(0, 16), key, "key");
  const written = `${JSON.stringify({ statement, signature, key, publicKey, ...others }, null, 2)}\n`;
  must(Object.keys(others).length === 0 && written === file.toString(), "the file is not written as the format says");
  return { ...JSON.parse(statement), statement, publicKey };
}

/** Tests one thing and says what came of it. */
function answer(file, text, test) {
  try {
    test();
    return { file, text, answer: "yes", why: "" };
  } catch (fault) {
    return { file, text, answer: "no", why: fault.message };
  }
}

/**
 * Tests a whole log, to the end. `files` has the bytes by name: `index.json`, and of each day its list and its head.
 * `kept` has what somebody saved earlier, by name.
 */
export function* verifyLog(files, kept = {}) {
  let days = [];
  yield answer("index.json", "it lists every day from the first to the last", () => {
    const { format, days: named } = JSON.parse(files["index.json"] ?? "nothing");
    same("paso/registration-log/1", format, "format");
    const written = `${JSON.stringify({ format, days: named }, null, 2)}\n`;
    must(written === files["index.json"].toString(), "it is not written as the format says");
    days = named;
    const timeOf = (name) => Date.parse(name.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"));
    must(
      days.every((name) => timeOf(name) >= 0),
      "a day is none",
    );
    for (let i = 1; i < days.length; i++)
      must(timeOf(days[i]) - timeOf(days[i - 1]) === dayMs, `after ${days[i - 1]} comes ${days[i]}`);
    const more = Object.keys(files).filter((name) => /^\d{8}\./.test(name) && !days.includes(name.slice(0, 8)));
    must(more.length === 0, `these files are of no day in it: ${more.join(" ")}`);
  });
  const heads = {};
  let before; // the head and the key of the day before
  for (const day of days) {
    const [list, head] = [`${day}.txt`, `${day}.json`];
    let lines;
    yield answer(list, "its lines are commitments in ascending order", () => {
      must(files[list], "it is not published");
      lines = linesOf(files[list]);
    });
    yield answer(head, "it is signed, of this day, and follows from the day before", () => {
      must(files[head], "it is not published");
      const said = statementOf(files[head]);
      heads[day] = said;
      const last = before;
      before = said;
      same("paso/registration-day/1", said.kind, "kind");
      same(day, nameOf(said.day), "day");
      same(hex(sha256(unhex(said.before), unhex(said.root))), said.head, "head");
      if (day === days[0]) same("0".repeat(64), said.before, "before, on the first day,");
      else must(last, "the head of the day before cannot be read");
      if (last) same(last.head, said.before, "before");
      if (last) same(last.publicKey, said.publicKey, "the key");
    });
    yield answer(head, "its root and number are those of the list", () => {
      must(lines && heads[day], "the list or the head cannot be read");
      same(lines.length, heads[day].registrations, "the number of registrations");
      same(hex(rootOf(lines.map(unhex))), heads[day].root, "root");
    });
  }
  for (const [name, bytes] of Object.entries(kept))
    yield answer(name, "the log still holds what was kept", () => {
      const held = JSON.parse(bytes);
      const own = held.statement ? held : held.head;
      const said = statementOf(Buffer.from(`${JSON.stringify(own, null, 2)}\n`));
      const now = heads[nameOf(said.day)];
      must(now?.statement === said.statement, `the head of ${said.day} is another one now, or is gone`);
      same(now.publicKey, said.publicKey, "the key");
      if (held !== own) verifyProof(held, said);
    });
}

/** A proof: its commitment and the siblings lead to the root of its list. */
function verifyProof({ list, salt, application, index, path }, { day, registrations, root }) {
  same(day, list, "list");
  let node = sha256(Buffer.of(0x12), unhex(salt), unhex(application.replaceAll("-", "")));
  const siblings = path.map(unhex);
  must(index >= 0 && index < registrations, "there is no such line");
  for (let at = index, last = registrations - 1; last > 0; at >>= 1, last >>= 1) {
    if (at % 2 === 0 && at === last) continue; // an odd one goes up as it is
    const sibling = siblings.shift();
    must(sibling, "the path is too short");
    node = at % 2 === 1 ? sha256(Buffer.of(1), sibling, node) : sha256(Buffer.of(1), node, sibling);
  }
  must(siblings.length === 0, "the path is too long");
  same(root, hex(node), "the root of the proof");
}

/** Reads the log from a folder or an address, tests it and what was kept, and says what came of it. */
export async function main(place, keptPaths) {
  const files = {};
  const read = async (name) => {
    const isUrl = /^https?:/.test(place);
    if (!isUrl && existsSync(join(place, name))) files[name] = readFileSync(join(place, name));
    if (!isUrl) return;
    const got = await fetch(`${place.replace(/\/*$/, "")}/${name}`);
    if (got.ok) files[name] = Buffer.from(await got.arrayBuffer());
    else must(got.status === 404, `${name}: the server answers ${got.status}`);
  };
  for (const name of existsSync(place) ? readdirSync(place) : ["index.json"]) await read(name);
  const { days } = JSON.parse(files["index.json"] ?? '{"days":[]}');
  for (const day of days) for (const kind of ["txt", "json"]) files[`${day}.${kind}`] ?? (await read(`${day}.${kind}`));
  let lies = 0;
  const kept = Object.fromEntries(keptPaths.map((path) => [path, readFileSync(path)]));
  for (const check of verifyLog(files, kept)) {
    lies += check.answer === "no" ? 1 : 0;
    if (check.answer === "no" || !check.file.startsWith("2"))
      console.log(check.answer.padEnd(4), `${check.file}: ${check.text}`, check.why && `(${check.why})`);
  }
  console.log(lies === 0 ? `This log holds: ${days.length} days.` : `THIS LOG DOES NOT HOLD: ${lies} no`);
  process.exitCode = Math.min(lies, 1);
}
if (realpathSync(process.argv[1] ?? ".") === import.meta.filename)
  await main(process.argv[2] ?? ".", process.argv.slice(3));
