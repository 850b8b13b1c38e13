import { ask } from "./ask.ts";
import { closeDialog, showDialog } from "./dialog.ts";
import { hearTabs, tellTabs } from "./other-tabs.ts";
import { pageTime } from "./page-time.ts";
import { isOn, turn } from "./turn-looks.ts";
import { isOver, wipe, wipeToo } from "./wipe.ts";

/** Seconds without a touch before the question, and seconds to answer it: for everybody, and for who asked for more time. */
const usual = { idle: 90, answer: 30 };
const slow = { idle: 300, answer: 120 };

// The server forgets after 15 minutes in which it hears nothing; whoever types on one page for so long is still there.
const keepAliveMs = 180_000;

const againMs = 3000;

const touches = ["pointerdown", "touchstart", "keydown", "input", "scroll", "wheel"];

let touchedAt = pageTime();
let toldAt = pageTime();
let toldTabsAt = 0;
let askedAt = 0;
let left: HTMLElement;

/** Asks whoever has gone away, and then forgets. A hidden tab and a sleeping screen count as time, as all else does. */
export function watchIdle(): void {
  for (const touch of touches) document.addEventListener(touch, touched, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) comeBack();
    look();
  });
  hearTabs((told) => (told === "over" ? wipeToo() : touchedElsewhere()));
  setInterval(look, 1000);
}

/** What a browser kept of a page for Back does not know who has finished since: it shows nothing, and is asked for anew. */
function comeBack(): void {
  document.body.style.display = "none";
  ask("/kiosk/here", (isThere) => (isThere ? location.reload() : setTimeout(comeBack, againMs)));
}

/** Whoever touches one tab is there for all of them: one that nobody looks at must not end what is typed in another. */
function touchedElsewhere(): void {
  touchedAt = pageTime();
  if (askedAt) closeDialog();
  askedAt = 0;
}

/** Whoever listens to the page touches nothing, and is there. */
export function stillHere(): void {
  touched();
}

function touched(): void {
  if (askedAt) return;
  touchedAt = pageTime();
  if (touchedAt - toldTabsAt >= 1000) {
    toldTabsAt = touchedAt;
    tellTabs("touched");
  }
  if (touchedAt - toldAt < keepAliveMs || location.pathname === "/") return;
  toldAt = touchedAt;
  ask("/kiosk/here?touched", () => {});
}

function look(): void {
  if (isOver() || isFresh()) return;
  const { idle, answer } = isOn("s") ? slow : usual;
  const away = Math.floor((pageTime() - touchedAt) / 1000);
  if (away >= idle + answer) wipe();
  else if (askedAt) count(idle + answer - away, answer);
  else if (away >= idle) question(answer);
}

function isLanguages(): boolean {
  return location.pathname === "/";
}

/** The page of languages as nobody has touched it yet, and with nothing open behind it. */
function isFresh(): boolean {
  const hasOpen = document.documentElement.getAttribute("data-open") !== null;
  return isLanguages() && !hasOpen && !isOn("l") && !isOn("c") && !isOn("s");
}

function question(seconds: number): void {
  left = showDialog({
    title: say("kiosk.still.title"),
    text: [say("kiosk.still.text")],
    buttons: [
      [say("kiosk.still.here"), goOn],
      [
        say("kiosk.still.slow"),
        () => {
          goOn();
          turn("s", true);
        },
      ],
      [say("kiosk.bar.finish"), wipe],
    ],
    onEscape: goOn,
  });
  askedAt = pageTime();
  // The seconds to answer begin when the question is seen.
  touchedAt = askedAt - (isOn("s") ? slow : usual).idle * 1000;
  count(seconds, seconds);
}

/** Read aloud at the start, and each tenth second: every second would drown the rest. */
function count(seconds: number, all: number): void {
  const text = `${say("kiosk.still.left")} <bdi dir="ltr">${seconds}</bdi>`;
  left.setAttribute("aria-live", seconds === all || seconds % 10 === 0 ? "assertive" : "off");
  left.innerHTML = text;
}

function goOn(): void {
  askedAt = 0;
  touchedAt = pageTime();
  closeDialog();
  touched();
}
