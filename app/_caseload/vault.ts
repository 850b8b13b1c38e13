import { isOld } from "../_offline/seal-record.ts";
import { deriveKey, type KeyCost, usualCost } from "./derive-key.ts";
import { waitMs } from "./passphrase.ts";
import { inVault } from "./vault-store.ts";

/** What stands in the clear: how the key is made, whose caseload it is, and how often the passphrase was wrong. */
type Note = { salt: Uint8Array; cost: KeyCost; mark: string; wrong: number; wrongAt: number };

type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; at: number };

/** A caseload that is open: everything goes in and comes out under its key. */
export type Vault = {
  mark: string;
  /** The names of what is kept that begin so. */
  names(beginning: string): Promise<string[]>;
  read<T>(name: string): Promise<T | undefined>;
  /**
   * Changes one record, whatever another tab does meanwhile; undefined takes it away. `isQuiet`: the change does not make
   * it last longer.
   */
  change<T>(name: string, change: (before: T | undefined) => T | undefined, isQuiet?: boolean): Promise<T | undefined>;
  /** From now on nothing is written any more: what is still on its way must not come back. */
  close(): void;
};

const noteName = "note";
const proofName = "proof";

/** The mark of the caseload on this laptop; undefined where there is none. */
export async function markHere(): Promise<string | undefined> {
  return (await readNote())?.mark;
}

/** Begins a caseload on this laptop. */
export async function makeVault(passphrase: string, mark: string): Promise<Vault> {
  const note: Note = { salt: randomBytes(16), cost: usualCost, mark, wrong: 0, wrongAt: 0 };
  const key = await deriveKey(passphrase, note.salt, note.cost);
  const proof = await seal(key, proofName, true);
  // Where the laptop loses power in between, there is no caseload yet.
  await inVault("readwrite", (vault) => vault.put(proof, proofName));
  await inVault("readwrite", (vault) => vault.put(note, noteName));
  return vaultOf(key, note);
}

/** Opens it; else "wrong", with nothing lost, or how many milliseconds somebody has to wait before they try again. */
export async function openVault(passphrase: string): Promise<Vault | "wrong" | number> {
  const note = await readNote();
  if (!note) return "wrong";
  const wait = waitMs(note, Date.now());
  if (wait > 0) return wait;
  const key = await deriveKey(passphrase, note.salt, note.cost);
  const proof = await inVault<Sealed | undefined>("readonly", (vault) => vault.get(proofName));
  const isRight = proof !== undefined && (await unseal<boolean>(key, proofName, proof)) === true;
  const next = isRight ? { ...note, wrong: 0 } : { ...note, wrong: note.wrong + 1, wrongAt: Date.now() };
  await inVault("readwrite", (vault) => vault.put(next, noteName));
  return isRight ? vaultOf(key, note) : "wrong";
}

/** Takes away what nobody has changed or renewed for 72 hours; it needs no passphrase. */
export async function removeOld(): Promise<void> {
  for (const name of await namesIn()) {
    if (name === noteName || name === proofName) continue;
    const record = await inVault<Sealed | undefined>("readonly", (vault) => vault.get(name));
    if (record && isOld(record)) await inVault("readwrite", (vault) => vault.delete(name));
  }
}

function vaultOf(key: CryptoKey, { mark, salt }: Note): Vault {
  let isClosed = false;
  // Another tab may have forgotten it, and even begun anew: then nothing of this one is written any more.
  const isStill = async () => !isClosed && `${(await readNote())?.salt}` === `${salt}`;
  return {
    mark,
    close: () => {
      isClosed = true;
    },
    names: async (beginning) => (await namesIn()).filter((name) => name.startsWith(beginning)),
    read: async <T>(name: string) => (await readWith<T>(key, name))?.value,
    change: (name, change, isQuiet = false) =>
      navigator.locks.request(`paso-caseload ${name}`, async () =>
        (await isStill()) ? changeWith(key, { name, change, isQuiet }) : undefined,
      ),
  };
}

type Change<T> = { name: string; change: (before: T | undefined) => T | undefined; isQuiet: boolean };

async function changeWith<T>(key: CryptoKey, { name, change, isQuiet }: Change<T>): Promise<T | undefined> {
  const before = await readWith<T>(key, name);
  const value = change(before?.value);
  if (value === undefined) {
    await inVault("readwrite", (vault) => vault.delete(name));
    return undefined;
  }
  const sealed = await seal(key, name, value);
  const record = isQuiet && before ? { ...sealed, at: before.at } : sealed;
  await inVault("readwrite", (vault) => vault.put(record, name));
  return value;
}

function readNote(): Promise<Note | undefined> {
  return inVault<Note | undefined>("readonly", (vault) => vault.get(noteName));
}

async function namesIn(): Promise<string[]> {
  return (await inVault("readonly", (vault) => vault.getAllKeys())).map(String);
}

async function readWith<T>(key: CryptoKey, name: string): Promise<{ value: T; at: number } | undefined> {
  const record = await inVault<Sealed | undefined>("readonly", (vault) => vault.get(name));
  const value = record && (await unseal<T>(key, name, record));
  return record && value !== undefined ? { value, at: record.at } : undefined;
}

/** A record is sealed under its name too: none can be put in the place of another. */
async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const [iv, plain] = [randomBytes(12), new TextEncoder().encode(JSON.stringify(value))];
  return { iv, sealed: await crypto.subtle.encrypt(algorithm(name, iv), key, plain), at: Date.now() };
}

async function unseal<T>(key: CryptoKey, name: string, { iv, sealed }: Sealed): Promise<T | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(algorithm(name, iv), key, sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return undefined;
  }
}

function algorithm(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) };
}

function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
