import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { syncFolderNow } from "#server/record/write-file.ts";
import { readSettings, SettingsError } from "#server/settings.ts";

const key = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  z.transform((text: string) => Buffer.from(text, "base64")),
);

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const slips = z
  .object({ current: key, next: key, earlier: z.array(z.object({ key, until: day })) })
  .check(z.refine(({ current, next }) => !current.equals(next)));

const shape = z.object({
  master: z.record(z.string().check(z.regex(/^[1-9]\d?$/)), key),
  code: key,
  draw: key,
  blind: key,
  body: key,
  sign: z.optional(key),
  signals: z.optional(key),
  slips: z.optional(slips),
});

/**
 * The installation's keys, 32 bytes each: `master` by version wraps the key of every record (the
 * highest version wraps new ones), `code` makes receipt secrets, `draw` the draw's secrets, `blind`
 * what must be found without being readable, `body` fingerprints of what was sent, `sign` signs what is said in public,
 * `signals` makes the keys by which addresses are compared, and nothing else, `slips` signs slips (slip-keys.ts).
 */
export type KeyRing = z.infer<typeof shape>;

const slot = Symbol.for("paso.keys");

/**
 * The key ring: from `PASO_KEYS` (the JSON of the file, or its Base64), else from `keys.json` in the
 * data folder, which is made on first use, readable by its owner only.
 * @throws SettingsError when it is there and cannot be used.
 */
export function keyRing(): KeyRing {
  const world = globalThis as { [slot]?: KeyRing };
  world[slot] ??= readKeyRing();
  return world[slot];
}

/** Reads the ring again where it is next asked for: it was changed. */
export function readAgain(): void {
  delete (globalThis as { [slot]?: KeyRing })[slot];
}

function readKeyRing(): KeyRing {
  const settings = readSettings();
  if (settings.PASO_KEYS) return parseKeyRing(settings.PASO_KEYS, "PASO_KEYS");
  const file = join(settings.DATA_DIR, "keys.json");
  if (!existsSync(file)) writeNewKeys(settings.DATA_DIR, file);
  return parseKeyRing(readFileSync(file, "utf8"), file);
}

/** A ring from its text. @throws SettingsError, naming the source, when it cannot be used. */
export function parseKeyRing(text: string, source: string): KeyRing {
  const json = text.trimStart().startsWith("{") ? text : Buffer.from(text, "base64").toString("utf8");
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    throw new SettingsError(`${source} must hold the key ring that the first start wrote.`);
  }
}

/** Linked into place, so that two starts at once agree on one ring and a crash or a power cut leaves no half of one. */
function writeNewKeys(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  const fresh = () => randomBytes(32).toString("base64");
  const names = ["code", "draw", "blind", "body", "sign", "signals"] as const;
  const ring = {
    master: { 1: fresh() },
    ...Object.fromEntries(names.map((name) => [name, fresh()])),
    slips: { current: fresh(), next: fresh(), earlier: [] },
  };
  rmSync(draft, { force: true }); // a crash may have left one, open to others
  const opened = openSync(draft, "wx", 0o600);
  writeFileSync(opened, `${JSON.stringify(ring, null, 2)}\n`);
  fsyncSync(opened);
  closeSync(opened);
  try {
    linkSync(draft, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  } finally {
    rmSync(draft);
  }
  syncFolderNow(folder);
}
