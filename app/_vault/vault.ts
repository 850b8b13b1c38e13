import { isOld } from "../_offline/seal-record.ts";
import { deriveKey, type KeyCost, usualCost } from "./derive-key.ts";
import { waitMs } from "./passphrase.ts";
import { randomBytes, type Sealed, sealValue, unsealValue } from "./seal-value.ts";
import { type VaultName, type VaultStore, vaultStore } from "./vault-store.ts";

/** What stands in the clear beside a vault, and is about nobody: when it ends. */
export type Plain = Record<string, string | number>;

/** What stands in the clear: how the key is made, whose vault it is, how often the passphrase was wrong, and `plain`. */
type Note = { salt: Uint8Array; cost: KeyCost; mark: string; wrong: number; wrongAt: number; plain?: Plain };

/** A vault that is open: everything goes in and comes out under its key. */
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

/** Where a device keeps something encrypted under a passphrase, that is nowhere kept itself. */
export type VaultPlace = {
  /** The mark of the vault on this device; undefined where there is none. */
  markHere(): Promise<string | undefined>;
  /** What stands in the clear beside it; undefined where there is no vault. */
  plainHere(): Promise<Plain | undefined>;
  /** Changes what stands in the clear, where there is a vault still. */
  changePlain(change: (before: Plain) => Plain): Promise<void>;
  /** Begins a vault on this device. */
  make(passphrase: string, mark: string, plain?: Plain): Promise<Vault>;
  /** Opens it; else "wrong", with nothing lost, or how many milliseconds somebody has to wait before they try again. */
  open(passphrase: string): Promise<Vault | "wrong" | number>;
  /** Whether something is kept under a name. */
  has(name: string): Promise<boolean>;
  /** Takes one record away; it needs no passphrase. */
  removeRecord(name: string): Promise<void>;
  /** Takes away what nobody has changed or renewed for 72 hours; it needs no passphrase. */
  removeOld(): Promise<void>;
  /** Takes all of it off this device, with or without a network. */
  remove(): Promise<void>;
};

const noteName = "note";
const proofName = "proof";

/** The vault with this name on this device. */
export function vaultAt(name: VaultName): VaultPlace {
  const { inVault, remove } = vaultStore(name);
  const readNote = () => inVault<Note | undefined>("readonly", (vault) => vault.get(noteName));
  const put = (value: Note | Sealed, under: string) => inVault("readwrite", (vault) => vault.put(value, under));
  const readSealed = (under: string) => inVault<Sealed | undefined>("readonly", (vault) => vault.get(under));
  const namesIn = async () => (await inVault("readonly", (vault) => vault.getAllKeys())).map(String);
  const removeRecord = async (under: string) => void (await inVault("readwrite", (vault) => vault.delete(under)));
  return {
    remove,
    removeRecord,
    markHere: async () => (await readNote())?.mark,
    plainHere: async () => {
      const note = await readNote();
      return note && (note.plain ?? {});
    },
    changePlain: async (change) => {
      await inVault<Note | undefined>("readwrite", (vault) => {
        const request: IDBRequest<Note | undefined> = vault.get(noteName);
        request.onsuccess = () => {
          const note = request.result;
          if (note) vault.put({ ...note, plain: change(note.plain ?? {}) }, noteName);
        };
        return request;
      });
    },
    make: async (passphrase, mark, plain = {}) => {
      const note: Note = { salt: randomBytes(16), cost: usualCost, mark, wrong: 0, wrongAt: 0, plain };
      const key = await deriveKey(passphrase, note.salt, note.cost);
      // Where the device loses power in between, there is no vault yet.
      await put(await sealValue(key, proofName, true), proofName);
      await put(note, noteName);
      return openedVault(name, { inVault, key, note });
    },
    open: async (passphrase) => {
      const note = await readNote();
      if (!note) return "wrong";
      const wait = waitMs(note, Date.now());
      if (wait > 0) return wait;
      const key = await deriveKey(passphrase, note.salt, note.cost);
      const proof = await readSealed(proofName);
      const isRight = proof !== undefined && (await unsealValue<boolean>(key, proofName, proof)) === true;
      await put(isRight ? { ...note, wrong: 0 } : { ...note, wrong: note.wrong + 1, wrongAt: Date.now() }, noteName);
      return isRight ? openedVault(name, { inVault, key, note }) : "wrong";
    },
    has: async (under) => (await readSealed(under)) !== undefined,
    removeOld: async () => {
      for (const each of await namesIn()) {
        if (each === noteName || each === proofName) continue;
        const record = await readSealed(each);
        if (record && isOld(record)) await removeRecord(each);
      }
    },
  };
}

type Opened = Pick<VaultStore, "inVault"> & { key: CryptoKey; note: Note };

function openedVault(place: VaultName, { inVault, key, note: { mark, salt } }: Opened): Vault {
  let isClosed = false;
  const readNote = () => inVault<Note | undefined>("readonly", (vault) => vault.get(noteName));
  // Another tab may have forgotten it, and even begun anew: then nothing of this one is written any more.
  const isStill = async () => !isClosed && `${(await readNote())?.salt}` === `${salt}`;
  const readWith = async <T>(name: string): Promise<{ value: T; at: number } | undefined> => {
    const record = await inVault<Sealed | undefined>("readonly", (vault) => vault.get(name));
    const value = record && (await unsealValue<T>(key, name, record));
    return record && value !== undefined ? { value, at: record.at } : undefined;
  };
  return {
    mark,
    close: () => {
      isClosed = true;
    },
    names: async (beginning) => {
      const names = (await inVault("readonly", (vault) => vault.getAllKeys())).map(String);
      return names.filter((name) => name.startsWith(beginning));
    },
    read: async <T>(name: string) => (await readWith<T>(name))?.value,
    change: <T>(name: string, change: (before: T | undefined) => T | undefined, isQuiet = false) =>
      navigator.locks.request(`${place} ${name}`, async () => {
        if (!(await isStill())) return undefined;
        const before = await readWith<T>(name);
        const value = change(before?.value);
        if (value === undefined) {
          await inVault("readwrite", (vault) => vault.delete(name));
          return undefined;
        }
        const sealed = await sealValue(key, name, value);
        const record = isQuiet && before ? { ...sealed, at: before.at } : sealed;
        await inVault("readwrite", (vault) => vault.put(record, name));
        return value;
      }),
  };
}
