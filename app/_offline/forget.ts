import { unmarkUsed } from "./mark-used.ts";
import { paso } from "./paso.ts";
import { removeDraft } from "./remove-draft.ts";

const { draftId, keeping, locale } = paso.plain;

/** Takes everything of Paso off this device, once somebody has said that it may go. */
export function forgetAll(): void {
  if (confirm(say("offline.keep.sure"))) removeAll();
}

/** Takes off this device, with or without a network: answers, pages, worker, and this page's address. */
export function removeAll(): void {
  // A page that leaves would keep what is typed in it, and so would a change that is on its way.
  document.onvisibilitychange = null;
  keeping.onlyFor = 3;
  void Promise.all([removeDraft(draftId), removeDatabase(), removePages()]).then(() => {
    unmarkUsed();
    const end = `/${locale}/finish?ended=yes`;
    if (navigator.onLine) return location.replace(end);
    history.replaceState(null, "", end);
    showEnd();
  });
}

function removeDatabase(): Promise<unknown> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase("paso-caseload");
    const request = indexedDB.deleteDatabase("paso");
    request.onsuccess = request.onerror = request.onblocked = resolve;
  }).catch(() => 0);
}

/** The pages hold nothing of a person, but show that Paso was here. */
export function removePages(): Promise<unknown> {
  const worker = navigator.serviceWorker;
  return Promise.all([
    worker?.getRegistrations().then((all) => Promise.all(all.map(removeWorker))),
    self.caches?.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
  ]).catch(() => 0);
}

/** It works on for a while after it was removed, and must not keep pages then. */
function removeWorker(registration: ServiceWorkerRegistration): Promise<boolean> {
  const worker = registration.active || registration.waiting || registration.installing;
  worker?.postMessage({ type: "stop" });
  return registration.unregister();
}

function showEnd(): void {
  const text = say("offline.keep.forgotten");
  [].forEach.call(document.querySelectorAll(".whose,aside"), (part: Element) => part.remove());
  const main = document.getElementById("main") as HTMLElement;
  main.innerHTML = `<h1 tabindex="-1">${text}</h1><p><a class="back" href="/${locale}">${say("home.finish.ended.start")}</a></p>`;
  document.title = text;
  (main.firstChild as HTMLElement).focus();
}
