/**
 * What stands in a kiosk's page itself, until its script (`kiosk.ts`), a file that the browser keeps, has come: usually for a
 * moment, for longer only where the network went away between the two. It brings the script again and again, leaves the page
 * for no other one meanwhile, forgets whoever has gone away, and lets no keys print. It has no words.
 */
import type {} from "./has-come.ts";
import { pageTime } from "./page-time.ts";

const idleMs = 120_000;
const slowMs = 420_000;
const againMs = 3000;

let touchedAt = pageTime();
let pressed: HTMLElement | null | undefined;
let isComing = false;

for (const touch of ["pointerdown", "keydown", "input", "scroll"]) {
  addEventListener(
    touch,
    () => {
      touchedAt = pageTime();
    },
    true,
  );
}

// Ctrl and P would print any page, as often as somebody presses them, whatever letter the key has in a language.
addEventListener(
  "keydown",
  (event) => {
    if ((event.ctrlKey || event.metaKey) && event.keyCode === 80) event.preventDefault();
  },
  true,
);

// Enter in a field presses its form's first button too.
addEventListener(
  "click",
  (event) => {
    if (self.pasoKiosk) return;
    pressed = (event.target as Element).closest<HTMLElement>("a,button");
    if (!pressed) return;
    event.preventDefault();
    bring();
  },
  true,
);

const watch = setInterval(() => {
  const away = pageTime() - touchedAt;
  if (self.pasoKiosk) clearInterval(watch);
  else if (away > (/kiosk-slow/.test(document.documentElement.className) ? slowMs : idleMs)) {
    clearInterval(watch);
    // The page goes first: what was typed is nowhere else on this device.
    document.body.textContent = "";
    history.replaceState(0, "", "/kiosk/start");
    end();
  } else if (document.readyState === "complete") bring();
}, againMs);

/** The script once more, and then what was pressed. */
function bring(): void {
  const first = document.querySelector<HTMLScriptElement>("[src*=kiosk_]");
  if (!first || isComing) return;
  isComing = true;
  const element = document.createElement("script");
  element.src = first.src;
  element.onload = element.onerror = () => {
    isComing = false;
    if (self.pasoKiosk && pressed) pressed.click();
    pressed = null;
  };
  document.head.appendChild(element);
}

/** Until the server has ended what is open, nobody else is let in. */
function end(): void {
  const request = new XMLHttpRequest();
  request.open("POST", "/kiosk/start?by=script");
  request.onloadend = () => {
    if (request.status && request.status !== 503) location.replace("/");
    else setTimeout(end, againMs);
  };
  request.send();
}
