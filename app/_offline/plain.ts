/**
 * The script that every page carries: small, and old JavaScript, since it must run where React does not.
 * Where a part of it fails, the page still posts to the server.
 */
import { askConsent, isForDevice } from "./ask-consent.ts";
import { carryDraft } from "./carry-draft.ts";
import { goOn } from "./go-on.ts";
import { guardSends, mayPost } from "./guard-sends.ts";
import { draftId, form, isShared, question } from "./here.ts";
import { keepAnswers } from "./keep-answers.ts";
import { readDraft } from "./keep-draft.ts";
import { loadScript, withMore } from "./load-script.ts";
import { paso } from "./paso.ts";
import { plainParts } from "./plain-parts.ts";
import { registerWorker } from "./register-worker.ts";

/** A form is about to be posted: stops it where this device takes the answers itself, or must. */
function takeTurn(event: Event, button: HTMLButtonElement | null): void {
  const target = event.target as HTMLFormElement;
  const then = (button && button.name === "then" && button.value) || "";
  const postNatively = () => mayPost() && HTMLFormElement.prototype.submit.call(target);
  if (target === form && question === "device" && !then && isForDevice(draftId)) {
    withMore((more) => (more ? more.takeConsent(postNatively) : postNatively()));
  } else if (target === form && draftId) goOn(then, postNatively);
  else if (mayPost()) return;
  event.preventDefault();
}

/** On a device that keeps something of Paso; the mark in its storage says nothing of anybody. */
function loadOutbox(): void {
  try {
    if (draftId || (!isShared && "paso" in localStorage)) loadScript(script("outbox"));
  } catch {}
}

paso.plain = plainParts;
addEventListener("submit", (event) => {
  if (!event.defaultPrevented) takeTurn(event, (event.submitter || document.activeElement) as HTMLButtonElement);
});
addEventListener("paso:go-on", (event) => takeTurn(event, (event as CustomEvent).detail.button));
guardSends();
askConsent();
registerWorker();
// The first look into the storage of a slow phone takes as long as all else here: it has a task of its own.
setTimeout(loadOutbox);
if (draftId) {
  carryDraft();
  void readDraft(draftId).then((draft) => {
    if (!draft) return;
    if (form) keepAnswers(draft);
    askConsent();
    withMore((more) => more && more.showDraft(draft));
  });
}
