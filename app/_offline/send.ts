import type { Draft } from "./draft.ts";
import type { More } from "./more.ts";
import { keepEntry, readEntry, removeEntry } from "./outbox-store.ts";
import { paso } from "./paso.ts";

const { draftId, form, go, locale, readDraft, tell } = paso.plain;

/** Puts the application into the outbox, if the device sees nothing wrong, and shows the paper that says so. */
export function send(): void {
  const problems = [];
  const box = form.querySelector("[name=statement]") as HTMLInputElement;
  if (paso.check && paso.check.isOpen()) problems.push({ name: "open", text: say("apply.check.open") });
  if (!box.checked) problems.push({ name: "statement", text: say("apply.check.statement.problems.missing") });
  if ((paso.more as More).showProblems(problems)) return;
  void readDraft(draftId)
    .then((draft) => {
      const body = bodyOf(draft as Draft);
      return keepEntry({ kind: "application", id: draftId, body, at: Date.now(), attempts: [] });
    })
    .then(() => {
      const worker = navigator.serviceWorker;
      if (worker) {
        void worker.ready
          .then((ready) => (ready as unknown as { sync: { register(tag: string): void } }).sync.register("outbox"))
          .catch(() => 0);
      }
      go("apply/receipt", draftId);
    })
    .catch(() => tell(say("offline.outbox.full")));
}

function bodyOf({ answers }: Draft): string {
  const pairs = [`language=${locale}`, "statement=yes"];
  for (const name of Object.keys(answers)) {
    if (name === "device" || name === "keep") continue;
    for (const value of answers[name] as string[]) {
      if (value.trim()) pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    }
  }
  return pairs.join("&");
}

/** What the server refused leads to the questions where it can be mended. */
export function showRefusal(): void {
  void readEntry(draftId).then((entry) => {
    if (!entry || !entry.answer) return;
    const { told } = entry.answer;
    void removeEntry(draftId);
    const list = (told.problems || []).map(
      ({ question, text }) =>
        `<li><a href="/${locale}/apply/${question}?d=${draftId}&amp;to=check">${text.replace(/</g, "&lt;")}</a></li>`,
    );
    (paso.more as More).showProblems([{ name: "open", text: say("offline.outbox.refused") }]);
    (document.querySelector(".summary ul") as Element).insertAdjacentHTML("beforeend", list.join(""));
  });
}
