import { inStore } from "../device-store.ts";
import { type Sealed, seal, unseal } from "../seal-record.ts";
import { type Entry, isTaken, sendEntry } from "../send-entry.ts";

declare const self: ServiceWorkerGlobalScope;

/** A signal came while no page was open, or one that sleeps: what waits is sent, and its answer kept until a page shows it. */
export async function sendOutbox(): Promise<void> {
  const records = await inStore<Sealed[]>("outbox", "readonly", (store) => store.getAll());
  for (const record of records) {
    const entry = await unseal<Entry>(record);
    if (!entry || entry.answer) continue;
    const sent = await sendEntry(entry);
    const sealed = await seal(sent);
    await inStore("outbox", "readwrite", (store) => store.put(sealed, sent.id));
    if (sent.kind === "application" && isTaken(sent))
      await inStore("draft", "readwrite", (store) => store.delete(sent.id));
    if (!sent.answer) throw new Error("not yet");
  }
}
