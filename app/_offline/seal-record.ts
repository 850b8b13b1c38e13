import { inStore, type StoreName } from "./device-store.ts";

/** What stands in the database of a person: unreadable without the key, which no script can read out. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer; at: number };

const algorithm = "AES-GCM";

/** The device's own key, made when it is first needed; of two tabs that make one, the first one's stands. */
function deviceKey(isMade?: boolean): Promise<CryptoKey> {
  return inStore<CryptoKey | undefined>("key", "readonly", (store) => store.get(1)).then((key) => {
    if (key || isMade) return key || Promise.reject();
    return crypto.subtle
      .generateKey({ name: algorithm, length: 256 }, false, ["encrypt", "decrypt"])
      .then((made) => inStore("key", "readwrite", (store) => store.add(made, 1)))
      .catch(() => 0)
      .then(() => deviceKey(true));
  });
}

/** What nobody has changed for 72 hours is to be forgotten. */
export function isOld({ at }: Sealed): boolean {
  return Date.now() - at > 72 * 3_600_000;
}

export function seal(value: unknown): Promise<Sealed> {
  return deviceKey().then((key) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return crypto.subtle
      .encrypt({ name: algorithm, iv }, key, new TextEncoder().encode(JSON.stringify(value)))
      .then((sealed) => ({ iv, sealed, at: Date.now() }));
  });
}

/** Undefined for what cannot be read: of another key, cut short, or no JSON. */
export function unseal<T>({ iv, sealed }: Sealed): Promise<T | undefined> {
  return deviceKey().then((key) =>
    crypto.subtle
      .decrypt({ name: algorithm, iv }, key, sealed)
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T)
      .catch(() => undefined),
  );
}

export function readSealed(store: StoreName, id: string): Promise<Sealed | undefined> {
  return inStore<Sealed | undefined>(store, "readonly", (all) => all.get(id));
}

/** Keeps a record unless another tab has changed it since it was read: then it answers false. */
export function replaceSealed(store: StoreName, id: string, before: Sealed | undefined, after: Sealed) {
  let isKept = false;
  return inStore<Sealed | undefined>(store, "readwrite", (all) => {
    const request = all.get(id) as IDBRequest<Sealed | undefined>;
    request.onsuccess = () => {
      isKept = `${request.result && request.result.iv}` === `${before && before.iv}`;
      if (isKept) all.put(after, id);
    };
    return request;
  }).then(() => isKept);
}
