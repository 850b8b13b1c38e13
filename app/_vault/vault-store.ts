/** Each of these is a database of its own: it goes as a whole, and no other page of Paso opens it. */
export type VaultName = "paso-caseload" | "paso-day";

/** The one store of a vault's database. */
export type VaultStore = {
  /** Does something in it. Rejects where the browser has no storage, or refuses it. */
  inVault<T>(mode: IDBTransactionMode, act: (vault: IDBObjectStore) => IDBRequest<T>): Promise<T>;
  /** Takes all of it off this device, with or without a network. */
  remove(): Promise<void>;
};

const store = "vault";

/** The store of the vault with this name. */
export function vaultStore(name: VaultName): VaultStore {
  return {
    inVault: async (mode, act) => {
      const database = await openDatabase(name);
      try {
        return await new Promise((resolve, reject) => {
          const transaction = database.transaction(store, mode);
          const request = act(transaction.objectStore(store));
          transaction.oncomplete = () => resolve(request.result);
          transaction.onabort = () => reject(transaction.error);
        });
      } finally {
        database.close();
      }
    },
    remove: () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  };
}

/** Each is closed after use, so that nothing holds up its removal by another tab. */
function openDatabase(name: VaultName): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
