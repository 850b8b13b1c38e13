import { answer, type Draft } from "./draft.ts";
import { fillForm } from "./fill-form.ts";
import { draftId, form, path } from "./here.ts";
import { changeDraft, writeInTab } from "./keep-draft.ts";
import { readForm } from "./read-form.ts";

const behindMs = 50;
const flat = JSON.stringify;

/** What the device has of this page's fields, as far as this page knows. */
const kept: Record<string, string> = {};
let current: Draft;
let waiting: unknown;

/** Fills the page's form with what was kept, and from then on keeps what is typed into it. */
export function keepAnswers(draft: Draft): void {
  know(draft);
  fillForm(form, draft.answers);
  form.oninput = form.onchange = soon;
  // A page that goes away has no time for the database: what is new stays in the tab for the next page.
  document.onvisibilitychange = () => {
    const change = changes();
    if (!change) return;
    change(current);
    writeInTab(draftId, current);
    void keepNow();
  };
  soon();
}

function soon(): void {
  waiting = waiting || setTimeout(keepNow, behindMs, false);
}

/** Keeps what has changed; with `isAll` also the answers that were offered and left as they were. */
export function keepNow(isAll?: boolean): Promise<Draft> {
  waiting = clearTimeout(waiting as number);
  const change = changes(isAll);
  return change ? changeDraft(draftId, change).then(know) : Promise.resolve(current);
}

function changes(isAll?: boolean): ((draft: Draft) => void) | undefined {
  const typed = readForm(form);
  const first = readForm(form, true);
  const names = Object.keys(typed).filter((name) => flat(typed[name]) !== (kept[name] || isAll || flat(first[name])));
  if (!names.length) return;
  return (draft) => {
    names.map((name) => answer(draft, name, typed[name] as string[]));
    draft.page = path;
  };
}

function know(draft: Draft): Draft {
  for (const name of Object.keys(draft.answers)) kept[name] = flat(draft.answers[name]);
  current = draft;
  return draft;
}
