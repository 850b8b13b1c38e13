/**
 * The script of a shared device's page: asks whoever has gone away, and leaves for the page that says it is over. Without
 * it the page leaves by itself at the same time (`server/front/leave-shared.ts`).
 */
import { closeDialog, showDialog } from "../_kiosk/dialog.ts";

// The server forgets after 15 minutes in which it hears nothing.
const idleMs = 780_000;
const answerMs = 120_000;
const keepAliveMs = 180_000;

const touches = ["mousedown", "touchstart", "keydown", "input", "scroll", "wheel"];

let touchedAt = Date.now();
let toldAt = touchedAt;
let left: HTMLElement | undefined;

function touched(): void {
  if (left) return;
  touchedAt = Date.now();
  if (touchedAt - toldAt < keepAliveMs) return;
  toldAt = touchedAt;
  tellServer();
}

/** Somebody is there still: to ask for the page is enough. */
function tellServer(): void {
  const request = new XMLHttpRequest();
  request.open("HEAD", location.href);
  request.send();
}

/** A hidden tab and a device that sleeps count as time, as all else does. */
function look(): void {
  const awayMs = Date.now() - touchedAt;
  if (awayMs >= idleMs + answerMs) leave();
  else if (left) count(idleMs + answerMs - awayMs);
  else if (awayMs >= idleMs) question();
}

function leave(): void {
  // Nobody is there to be asked whether what is typed may go.
  window.onbeforeunload = null;
  location.replace(`/${location.pathname.split("/")[1]}/finish?ended=yes`);
}

function question(): void {
  left = showDialog({
    title: say("kiosk.still.title"),
    text: [say("kiosk.still.text")],
    buttons: [[say("kiosk.still.here"), goOn]],
    onEscape: goOn,
  });
  const dialog = left.parentNode as HTMLElement;
  // The page has no style for it: few pages ever ask.
  dialog.style.cssText = "max-width:34rem;margin:8vh auto;padding:16px";
  (dialog.parentNode as HTMLElement).style.cssText =
    "position:fixed;top:0;bottom:0;left:0;right:0;z-index:9;overflow:auto;background:var(--paper,Canvas)";
  count(idleMs + answerMs - (Date.now() - touchedAt));
}

/** Read aloud at the start, and each tenth second: every second would drown the rest. */
function count(restMs: number): void {
  if (!left) return;
  const seconds = Math.ceil(restMs / 1000);
  left.setAttribute("aria-live", left.firstChild && seconds % 10 ? "off" : "assertive");
  left.innerHTML = `${say("kiosk.still.left")} <bdi dir="ltr">${seconds}</bdi>`;
}

function goOn(): void {
  left = undefined;
  closeDialog();
  touchedAt = toldAt = Date.now();
  tellServer();
}

clearTimeout((window as unknown as { leaving: number }).leaving);
for (const touch of touches) document.addEventListener(touch, touched, true);
document.addEventListener("visibilitychange", look);
setInterval(look, 1000);
