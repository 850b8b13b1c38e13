import type { Draft } from "./draft.ts";
import { keepEntry, readEntry, removeEntry } from "./outbox-store.ts";
import { paso } from "./paso.ts";
import { isOpen } from "./show-check.ts";

const { draftId, form, go, locale, readDraft, tell } = paso.plain;

/** Puts the application into the outbox, if the device sees nothing wrong, and shows the paper that says so. */
export function send(): void {
  const problems = [];
  const box = form.querySelector("[name=statement]") as HTMLInputElement;
  if (isOpen()) problems.push({ name: "open", text: say("apply.check.open") });
  if (!box.checked) problems.push({ name: "statement", text: say("apply.check.statement.problems.missing") });
  if (paso.more?.showProblems(problems)) return;
  void readDraft(draftId)
    .then((draft) => {
      const body = bodyOf(draft as Draft);
      return keepEntry({ kind: "application", id: draftId, body, at: Date.now(), attempts: [] });
    })
    .then(() => {
      void navigator.serviceWorker?.ready
        .then((ready) => (ready as unknown as { sync?: { register(tag: string): void } }).sync?.register("outbox"))
        .catch(() => 0);
      go("apply/receipt", draftId);
    })
    .catch(() => tell(say("offline.outbox.full")));
}

function bodyOf({ answers }: Draft): string {
  const pairs = [`language=${locale}`, "statement=yes"];
  for (const name of Object.keys(answers)) {
    if (name === "device" || name === "keep") continue;
    for (const value of answers[name] || []) {
      if (value.trim()) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    }
  }
  return pairs.join("&");
}

/** What the server refused leads to the questions where it can be mended. */
export function showRefusal(): void {
  void readEntry(draftId).then((entry) => {
    const told = entry?.answer?.told;
    if (!told) return;
    void removeEntry(draftId);
    const list = (told.problems || []).map(
      ({ question, text }) =>
        `<li><a href="/${locale}/apply/${question}?d=${draftId}&amp;to=check">${escaped(text)}</a></li>`,
    );
    paso.more?.showProblems([{ name: "open", text: say("offline.outbox.refused") }]);
    document.querySelector(".summary ul")?.insertAdjacentHTML("beforeend", list.join(""));
  });
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (mark) => (mark === "&" ? "&amp;" : "&lt;"));
}
