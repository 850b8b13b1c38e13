import { inStore } from "../device-store.ts";
import { readSealed, replaceSealed, seal, unseal } from "../seal-record.ts";
import { type Entry, isTaken, sendEntry } from "../send-entry.ts";

declare const self: ServiceWorkerGlobalScope;

/** A page that is open sends what waits itself; so long the worker lets it be the only one. */
const pageFirstMs = 10_000;

/** Between two pages none is open for a moment. */
const betweenPagesMs = 1_000;

let underWay: Promise<void> | undefined;

/** Sends what waits; a second signal that comes in the meantime sends nothing twice. */
export function sendOutbox(): Promise<void> {
  underWay =
    underWay ??
    sendAll().finally(() => {
      underWay = undefined;
    });
  return underWay;
}

/**
 * A signal came while no page was open, or one that sleeps: what waits is sent, and its answer kept until a page shows
 * it. What a page has sent and shown in the meantime stays away.
 */
async function sendAll(): Promise<void> {
  if ((await isOpen()) || (await pause(betweenPagesMs).then(isOpen))) await pause(pageFirstMs);
  for (const id of await inStore("outbox", "readonly", (store) => store.getAllKeys())) {
    const record = await readSealed("outbox", String(id));
    const entry = record && (await unseal<Entry>(record));
    if (!entry || entry.answer) continue;
    const sent = await sendEntry(entry);
    const isKept = await replaceSealed("outbox", sent.id, record, await seal(sent));
    if (isKept && sent.kind === "application" && isTaken(sent)) {
      await inStore("draft", "readwrite", (store) => store.delete(sent.id));
    }
    if (!sent.answer) throw new Error("not yet");
  }
}

async function isOpen(): Promise<boolean> {
  return (await self.clients.matchAll()).length > 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
