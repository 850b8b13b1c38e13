import { answer, type Draft } from "../_offline/draft.ts";
import { readForm } from "../_offline/read-form.ts";
import type { Vault } from "../_vault/vault.ts";
import type { Case } from "./case.ts";
import { nameOfCase } from "./synchronise.ts";

const behindMs = 150;

let waitingKeep: (() => Promise<unknown>) | undefined;

/** Keeps at once what waits to be kept: before another screen shows it, or the page is left. */
export async function keepWaiting(): Promise<void> {
  await waitingKeep?.();
}

type Typing = { id: string; question: string; form: HTMLFormElement };

/** Keeps what is typed into a form in the vault, a moment behind the hand, and at once when the page is hidden. */
export function keepTyped(vault: Vault, { id, question, form }: Typing) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** With `isAll` also answers that were offered and left as they were. Gives the draft as it then is. */
  const keep = async (isAll = false): Promise<Draft | undefined> => {
    clearTimeout(waiting);
    waitingKeep = undefined;
    const [typed, offered] = [readForm(form), readForm(form, true)];
    const isNew = (draft: Draft, name: string) =>
      said(typed[name]) !== said(draft.answers[name]) &&
      (isAll || name in draft.answers || said(typed[name]) !== said(offered[name]));
    const kept = await vault.change<Case>(nameOfCase(id), (before) => {
      if (!before) return before;
      const draft = structuredClone({ ...before.draft, page: question });
      for (const name of Object.keys(typed)) if (isNew(draft, name)) answer(draft, name, typed[name] ?? []);
      return { ...before, draft };
    });
    return kept?.draft;
  };
  const soon = () => {
    clearTimeout(waiting);
    waitingKeep = keep;
    waiting = setTimeout(() => void keep(), behindMs);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  return { keep };
}

/** Blanks are no answer: an empty field that was left empty is none that was changed. */
function said(values: readonly string[] = []): string {
  return JSON.stringify(values.filter((value) => value.trim() !== ""));
}
