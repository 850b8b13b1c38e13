import { whenSettled } from "./load-script.ts";
import { changeEntry, readOutbox, removeEntry } from "./outbox-store.ts";
import { paso } from "./paso.ts";
import { removeDraft } from "./remove-draft.ts";
import { type Entry, isTaken, sendEntry } from "./send-entry.ts";
import { showReceipt } from "./show-paper.ts";

const { draftId, go, locale, question, tell } = paso.plain;

const soonestMs = 5_000;
const latestMs = 300_000;

let waitMs = soonestMs;
let waiting: ReturnType<typeof setTimeout>;

/** Sends what waits, and again until the server has answered: soon, then less often, and at once when a signal comes. */
export function flushOutbox(): Promise<unknown> {
  clearTimeout(waiting);
  return readOutbox()
    .then((entries) => Promise.all(entries.map((entry) => (entry.answer ? entry : sendEntry(entry).then(settle)))))
    .then((entries) => {
      entries.map(show);
      if (!entries.some((entry) => !entry.answer)) return;
      waiting = setTimeout(() => void flushOutbox(), waitMs);
      waitMs = Math.min(waitMs * 3, latestMs);
    });
}

/** An answer is kept until a page has shown it; the draft of what was taken goes. */
function settle(entry: Entry): Promise<Entry> {
  return changeEntry(entry)
    .then(() => isTaken(entry) && entry.kind === "application" && removeDraft(entry.id))
    .then(() => entry);
}

function show(entry: Entry): void {
  const { answer, id, kind } = entry;
  if (!answer) return;
  if (kind === "offer") {
    tell(answer.told.text || "");
    void removeEntry(id);
  } else if (id !== draftId || !/check|receipt/.test(question)) {
    const page = isTaken(entry) ? "receipt" : "check";
    const text = isTaken(entry) ? say("offline.outbox.sent") : say("offline.outbox.refused");
    tell(`${text} <a href="/${locale}/apply/${page}?d=${id}">${say("offline.outbox.look")}</a>`);
  } else if (isTaken(entry)) whenSettled(() => showReceipt(entry));
  else if (question === "receipt") go("apply/check", id);
}
