import { paso } from "./paso.ts";
import type { Sealed } from "./seal-record.ts";
import type { Entry } from "./send-entry.ts";

const { inStore, readInTab, seal, unseal, writeInTab } = paso.plain;

/** Where the device has no place for it, one entry lasts as long as the tab. */
const tab = "outbox";

/** All that waits on this device, or has been answered and not been seen. What cannot be read is nothing. */
export function readOutbox(): Promise<Entry[]> {
  return inStore<Sealed[]>("outbox", "readonly", (store) => store.getAll())
    .then((records) => Promise.all(records.map((record) => unseal<Entry>(record))))
    .catch(() => [])
    .then((entries) =>
      (entries as (Entry | undefined)[]).concat(readInTab<Entry>(tab)).filter((entry): entry is Entry => !!entry),
    );
}

export function readEntry(id: string): Promise<Entry | undefined> {
  return readOutbox().then((entries) => entries.filter((entry) => entry.id === id)[0]);
}

export function keepEntry(entry: Entry): Promise<unknown> {
  return seal(entry)
    .then((record) => inStore("outbox", "readwrite", (store) => store.put(record, entry.id)))
    .catch(() => writeInTab(tab, entry) || Promise.reject());
}

/** Keeps what became of an entry, unless another page has shown it and taken it away. */
export function changeEntry(entry: Entry): Promise<unknown> {
  return seal(entry)
    .then((record) =>
      inStore("outbox", "readwrite", (store) => {
        const known: IDBRequest<unknown> = store.get(entry.id);
        known.onsuccess = () => known.result && store.put(record, entry.id);
        return known;
      }),
    )
    .catch(() => writeInTab(tab, entry));
}

export function removeEntry(id: string): Promise<unknown> {
  const entry = readInTab<Entry>(tab);
  if (entry && entry.id === id) writeInTab(tab);
  return inStore("outbox", "readwrite", (store) => store.delete(id)).catch(() => 0);
}
