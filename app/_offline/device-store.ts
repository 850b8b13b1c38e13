/** The device's own database. A migration is never changed: what is stored may be older than this script. */

export type StoreName = "key" | "draft" | "outbox" | "place";

const migrations: ((database: IDBDatabase) => void)[] = [
  (database) => {
    ["key", "draft", "outbox", "place"].map((name) => database.createObjectStore(name));
  },
];

// Another tab with an older Paso may hold the database: a page must not wait for it.
const patienceMs = 3000;

let opened: Promise<IDBDatabase> | undefined;

/**
 * Does something in one store. Rejects where the browser has no storage, refuses it, or has no more space. What gives no
 * answer is tried once more on a new connection: WebKit, when it is busy, forgets some that begin as a page opens.
 */
export function inStore<T>(
  name: StoreName,
  mode: "readonly" | "readwrite",
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const attempt = () => {
    opened = opened || openDatabase(migrations.length);
    return opened.then(
      (database) =>
        new Promise<T>((resolve, reject) => {
          const transaction = database.transaction(name, mode);
          const request = act(transaction.objectStore(name));
          transaction.oncomplete = () => resolve(request.result);
          transaction.onabort = reject;
          setTimeout(reject, patienceMs);
        }),
    );
  };
  return attempt().catch(() => {
    opened = undefined;
    return attempt();
  });
}

function openDatabase(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, patienceMs);
    const request = indexedDB.open("paso", version);
    request.onupgradeneeded = (event) => {
      migrations.slice(event.oldVersion).map((migrate) => migrate(request.result));
    };
    // Where a newer Paso has been before, what it keeps can be read by name all the same.
    request.onerror = () => (version ? resolve(openDatabase()) : reject());
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
  });
}
