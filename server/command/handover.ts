import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { openHandover, type WrongHandover } from "#server/handover/handover-file.ts";
import { groupFingerprint, readPortKey, setPortKey, type WrongKey } from "#server/handover/port-keys.ts";
import { type KeptNote, keepPortNote } from "#server/handover/port-notes.ts";

type Print = (line: string) => void;

const wrongKeys: Record<WrongKey, string> = {
  private: "This is a private key. It must not leave the port. Ask there for a new pair, and its public key.",
  unreadable: "This file holds no public key in PEM.",
  "other-kind": "The key must be on the curve P-256, or be one of X25519.",
};

/**
 * `paso handover key --port <port> --file <pem>`: from now on a port's files are encrypted for this public key. Gives exit code
 * 0, 1 where it cannot be used, or 2 where something is missing.
 */
export async function handoverKey(args: string[], print: Print): Promise<number> {
  const { port, file } = readOptions(args);
  const text = await contentOf(file);
  if (!port || text === undefined) {
    print("Name the port and the file of its public key: npm run paso -- handover key --port <port> --file <key.pem>");
    return 2;
  }
  const key = readPortKey(text);
  if ("wrong" in key) {
    print(wrongKeys[key.wrong]);
    return 1;
  }
  if (!(await setPortKey(database(), { port, ...key, at: now() }))) {
    print(`There is no port ${port}.`);
    return 1;
  }
  print(`Files for ${port} are encrypted for this key from now on. Compare it with the port, by telephone:`);
  print(groupFingerprint(key.fingerprint));
  print("What was not handed over yet is withdrawn. Propose it again.");
  return 0;
}

const wrongFiles: Record<WrongHandover, string> = {
  "not-for-this-key": "This file cannot be opened: it is for another key, or was changed.",
  "wrong-signature": "Do not use this file: the signature is not that of this public key.",
  "other-kind": "This is no handover.",
};

/**
 * `paso handover open --key <private.pem> --file <jwe> [--public <base64url>]`: opens a file where the port is, and prints it.
 * Gives exit code 0, 1 where it cannot be opened or believed, or 2 where something is missing.
 */
export async function handoverOpen(args: string[], print: Print): Promise<number> {
  const { key, file, public: publicKey } = readOptions(args);
  const [privateKey, jwe] = [await contentOf(key), await contentOf(file)];
  if (privateKey === undefined || jwe === undefined) {
    print("Name both files: npm run paso -- handover open --key <private.pem> --file <file.jwe> --public <base64url>");
    return 2;
  }
  const opened = await openHandover(jwe, { privateKey, publicKey });
  if ("wrong" in opened) {
    print(wrongFiles[opened.wrong]);
    return 1;
  }
  print(JSON.stringify(JSON.parse(opened.statement), null, 2));
  const unchecked =
    "Who signed it was not checked. Add --public with the key that /api/v1/keys of the installation tells.";
  print(publicKey === undefined ? unchecked : `Signed by the key ${opened.key}.`);
  return 0;
}

const notKept: Record<Exclude<KeptNote, "kept">, string> = {
  "kept-before": "was kept before",
  "not-a-note": "is not a note",
  "not-handed-over": "is about a party that was not handed over to this port",
};

/**
 * `paso handover notes --port <port> --file <ndjson>`: keeps what a port's own systems send back, lines `{handle, note}`, for the
 * officer. Lines that are not kept are told by their numbers. Gives exit code 0, 1 where a line was no note, or 2.
 */
export async function handoverNotes(args: string[], print: Print): Promise<number> {
  const { port, file } = readOptions(args);
  const text = await contentOf(file);
  if (!port || text === undefined) {
    print("Name the port and the file: npm run paso -- handover notes --port <port> --file <notes.ndjson>");
    return 2;
  }
  const outcomes: KeptNote[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const outcome = await keepPortNote(database(), { port, line, at: now() });
    outcomes.push(outcome);
    if (outcome !== "kept") print(`Line ${index + 1} ${notKept[outcome]}.`);
  }
  const kept = outcomes.filter((outcome) => outcome === "kept").length;
  print(`${kept} ${kept === 1 ? "note was" : "notes were"} kept. No place was changed.`);
  return outcomes.every((outcome) => outcome === "kept" || outcome === "kept-before") ? 0 : 1;
}

async function contentOf(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : readFile(path, "utf8").catch(() => undefined);
}

const option = { type: "string" } as const;

function readOptions(args: string[]): Partial<Record<"port" | "file" | "key" | "public", string>> {
  try {
    return parseArgs({ args, options: { port: option, file: option, key: option, public: option } }).values;
  } catch {
    return {}; // parseArgs throws for an option that it does not know
  }
}
