import { type Draft, newDraft } from "./draft.ts";
import { isOld, readSealed, replaceSealed, type Sealed, seal, unseal } from "./seal-record.ts";

type Keeping = {
  /** How long what is typed lasts here: 72 hours, as long as the tab (1), as long as the page (2), or not at all (3). */
  onlyFor: 0 | 1 | 2 | 3;
  /** Why what was kept before is no more: too old (1), or unreadable (2). */
  lost?: 1 | 2;
};

export const keeping: Keeping = { onlyFor: 0 };

/** The draft that this device keeps under an id; undefined where there is none. */
export function readDraft(id: string): Promise<Draft | undefined> {
  return readKept(id).then(
    (kept) => (readInTab(id) ? changeDraft(id, () => {}) : kept.draft),
    () => {
      keeping.onlyFor = 1;
      return readInTab(id) || newDraft();
    },
  );
}

/** Changes a draft, whatever another tab does to it in the meantime. */
export function changeDraft(id: string, change: (draft: Draft) => void): Promise<Draft> {
  let draft: Draft | undefined;
  return readKept(id)
    .then((kept) => {
      const inTab = readInTab(id) || newDraft();
      draft = kept.draft && kept.draft.revision >= inTab.revision ? kept.draft : inTab;
      change(draft);
      return seal(draft).then((after) => keeping.onlyFor > 2 || replaceSealed("draft", id, kept.record, after));
    })
    .then(
      (isKept) => {
        if (!isKept) return changeDraft(id, change);
        writeInTab(id);
        return draft as Draft;
      },
      () => {
        const inTab = draft || readInTab(id) || newDraft();
        if (!draft) change(inTab);
        keeping.onlyFor = writeInTab(id, inTab) ? 1 : 2;
        return inTab;
      },
    );
}

type Kept = { record?: Sealed; draft?: Draft };

/** A draft that is too old, or cannot be read, is as good as empty; the next change overwrites it. */
function readKept(id: string): Promise<Kept> {
  return readSealed("draft", id).then((record): Kept | Promise<Kept> => {
    if (!record) return {};
    return unseal<Draft>(record).then((draft) => {
      if (draft && !isOld(record)) return { record, draft };
      keeping.lost = isOld(record) ? 1 : 2;
      return { record, draft: newDraft() };
    });
  });
}

/** What a page could only leave in its tab when it was closed, or where there is no other place. */
export function readInTab<T = Draft>(id: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(`paso-${id}`) as string);
  } catch {}
}

/** At once, and for as long as the tab stays open; without a draft it forgets. Answers whether the browser lets it. */
export function writeInTab(id: string, draft?: object): boolean {
  try {
    sessionStorage.setItem(`paso-${id}`, draft ? JSON.stringify(draft) : "");
    return true;
  } catch {
    return false;
  }
}
