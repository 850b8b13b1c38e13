import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyRing } from "./key-ring.ts";

/**
 * A record's personal fields, sealed with AES-256-GCM under a key of the record's own. The table, the
 * record and the field are bound in as associated data, so a value moved elsewhere does not open.
 * Deleting `wrappedKey` shreds the record, in old backups of its fields too.
 */
export type SealedRecord = {
  /** The record's key under the master key: version (1 byte), nonce (12), tag (16), key (32). */
  wrappedKey: Uint8Array;
  /** Seals a value that JSON can hold. */
  seal(field: string, value: unknown): Uint8Array;
  /** Opens what `seal` made. @throws when the bytes were changed, moved or cut. */
  unseal(field: string, sealed: Uint8Array): unknown;
};

/** Makes a key for a new record. `id` is the record's primary key. */
export function newSealedRecord(table: string, id: string): SealedRecord {
  const [version, master] = newestMaster();
  const key = randomBytes(32);
  const wrappedKey = Buffer.concat([Buffer.of(version), encrypt(master, key, `${table}/${id}`)]);
  return sealedRecord(table, id, key, wrappedKey);
}

/** Opens an existing record's key. @throws when it belongs to another record or its master key is gone. */
export function openSealedRecord(table: string, id: string, wrappedKey: Uint8Array): SealedRecord {
  const master = keyRing().master[String(wrappedKey[0])];
  if (!master) throw new Error(`master key ${wrappedKey[0]} is not in the key ring`);
  const key = decrypt(master, wrappedKey.subarray(1), `${table}/${id}`);
  return sealedRecord(table, id, key, wrappedKey);
}

function sealedRecord(table: string, id: string, key: Buffer, wrappedKey: Uint8Array): SealedRecord {
  const place = (field: string) => `${table}/${id}/${field}`;
  return {
    wrappedKey,
    seal: (field, value) => encrypt(key, Buffer.from(JSON.stringify(value), "utf8"), place(field)),
    unseal: (field, sealed) => JSON.parse(decrypt(key, sealed, place(field)).toString("utf8")),
  };
}

function newestMaster(): [number, Buffer] {
  const versions = Object.keys(keyRing().master).map(Number);
  const version = Math.max(...versions);
  return [version, keyRing().master[String(version)] as Buffer];
}

function encrypt(key: Buffer, plain: Buffer, place: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Uint8Array, place: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
