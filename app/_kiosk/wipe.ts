import { ask } from "./ask.ts";
import { tellTabs } from "./other-tabs.ts";

const againMs = 3000;

/** Takes away what pages can keep in a browser; each store may be absent or refuse. */
export function forgetStores(): void {
  const worker = navigator.serviceWorker;
  attempt(() => localStorage.clear());
  attempt(() => sessionStorage.clear());
  attempt(() => worker && worker.getRegistrations().then((all) => all.map((one) => one.unregister())));
  attempt(() => self.caches && caches.keys().then((names) => names.map((name) => caches.delete(name))));
  attempt(() => indexedDB.deleteDatabase("paso"));
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {}
}

let isWiped = false;

/** Whether the page is going away for good: then nothing of it answers any more. */
export function isOver(): boolean {
  return isWiped;
}

/**
 * Forgets the person, with or without a network. The page goes first: what was typed is nowhere else on this device.
 * Then the server ends what is open and takes the cookies away; until it has, nobody else is let in.
 */
export function wipe(): void {
  if (isWiped) return;
  // Only which question it was is told, to be counted.
  const [, , area, ...question] = location.pathname.split("/");
  const left = area === "apply" ? question.join("/") : "";
  const told = takeAway("/kiosk/start");
  tellTabs("over");
  forgetStores();
  end(told, left);
}

/** Somebody has finished in another tab, which tells the server: this page goes too, and tells it nothing. */
export function wipeToo(): void {
  if (!isWiped) follow(takeAway("/"));
}

/** The page goes, and its address; gives the place where it can be told why nothing else comes yet. */
function takeAway(address: string): HTMLElement {
  isWiped = true;
  attempt(() => speechSynthesis.cancel());
  for (const form of [].slice.call(document.forms) as HTMLFormElement[]) form.reset();
  const main = document.createElement("main");
  main.className = "page kiosk-over";
  main.innerHTML = `<h1 tabindex="-1">${say("kiosk.ended.title")}</h1><div role="status"></div>`;
  document.body.textContent = "";
  document.body.appendChild(main);
  document.title = "Paso";
  (main.firstChild as HTMLElement).focus();
  history.replaceState(null, "", address);
  return main.lastChild as HTMLElement;
}

function follow(told: HTMLElement): void {
  ask("/kiosk/here", (isThere) => {
    if (isThere) return location.replace("/");
    sayWait(told);
    setTimeout(follow, againMs, told);
  });
}

function end(told: HTMLElement, left: string): void {
  ask(`/kiosk/start?by=script&left=${left}`, (isThere, status) => {
    if (isThere && status !== 503) return location.replace("/");
    sayWait(told);
    setTimeout(end, againMs, told, left);
  });
}

function sayWait(told: HTMLElement): void {
  if (!told.firstChild) told.innerHTML = `<p>${say("kiosk.ended.wait")}</p><p>${say("kiosk.ended.again")}</p>`;
}
