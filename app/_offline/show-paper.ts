import { forgetForms } from "./blank-form.ts";
import { whenSettled } from "./load-script.ts";
import { markUsed, unmarkUsed } from "./mark-used.ts";
import { readEntry, removeEntry } from "./outbox-store.ts";
import { paso } from "./paso.ts";
import type { Sealed } from "./seal-record.ts";
import type { Entry, Told } from "./send-entry.ts";
import { stamp } from "./stamp.ts";

const { draftId, inStore, locale, seal, unseal } = paso.plain;

const part = (id: string) => document.getElementById(id) as HTMLElement;

/** The receipt page of a kept draft: not yet sent, or the receipt that this device was asked to keep. */
export function showPaper(flush: () => void): void {
  void readEntry(draftId).then((entry) => {
    if (entry) {
      whenSettled(() => {
        part("ready-at").textContent = stamp(entry.at);
        part("send-now").onclick = flush;
      });
      return;
    }
    return inStore<Sealed | undefined>("place", "readonly", (store) => store.get(draftId))
      .then((kept) => unseal<Told>(kept as Sealed))
      .then((told) => whenSettled(() => fillReceipt(told as Told)))
      .catch(() => location.replace(`/${locale}/finish?ended=yes`));
  });
}

/** Shown once, and taken off the device: a paper, a picture, or a click keeps it. */
export function showReceipt({ answer, attempts, id }: Entry): void {
  const told = (answer as { told: Told }).told;
  fillReceipt(told);
  if (attempts.length) showAttempts(id, attempts);
  const isGone = removeEntry(id).then(forgetForms).then(unmarkUsed);
  part("keep-receipt").onclick = () => {
    void isGone
      .then(markUsed)
      .then(() => seal(told))
      .then((sealed) => inStore<IDBValidKey>("place", "readwrite", (store) => store.put(sealed, draftId)))
      .then(() => {
        part("receipt-kept").hidden = false;
        part("keep-receipt").hidden = true;
      })
      .catch(() => 0);
  };
}

function fillReceipt(told: Told): void {
  part("not-yet-sent").hidden = true;
  part("sent").hidden = false;
  part("handle").innerHTML = groups(told.handle as string);
  part("secret").innerHTML = groups(told.secret as string);
  const path = document.querySelector("#qr path") as Element;
  (path.parentNode as Element).setAttribute("viewBox", "0 0 33 33");
  path.setAttribute("d", told.qr as string);
  const heading = document.querySelector("#sent h1") as HTMLElement;
  document.title = say("common.title").replace("{page}", heading.textContent as string);
  heading.tabIndex = -1;
  heading.focus();
}

function showAttempts(application: string, attempts: number[]): void {
  void fetch("/api/v1/attempts", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ application, attempts: attempts.slice(-200), language: locale }),
  })
    .then((response) => response.json())
    .then(({ text, proof, check }: Record<string, string>) => {
      const panel = document.createElement("details");
      panel.innerHTML = `<summary>${say("offline.attempts.title")}</summary><p class="typed"></p><p><code></code></p><p><a href="${check}">${say("offline.attempts.check.title")}</a></p>`;
      (panel.querySelector(".typed") as Element).textContent = text as string;
      (panel.querySelector("code") as Element).textContent = proof as string;
      part("sent").appendChild(panel);
    })
    .catch(() => 0);
}

/** Digits in groups that can be said and written, the longer ones first. */
function groups(digits: string): string {
  let html = "";
  let left = digits;
  for (let count = Math.ceil(digits.length / 4); count > 0; count--) {
    const size = Math.ceil(left.length / count);
    html += `<span>${left.slice(0, size)} </span>`;
    left = left.slice(size);
  }
  return html;
}
