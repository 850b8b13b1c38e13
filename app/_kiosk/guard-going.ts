import { ask } from "./ask.ts";
import { pageTime } from "./page-time.ts";
import { postByBrowser, sendForm } from "./send-form.ts";

// Somebody who stopped a slow page wants to press the button again.
const releasedAfterMs = 10_000;

let goingSince = 0;
let clicked: Element | null = null;

/**
 * No page is left for another while nobody answers: a browser's own page of errors would stand there for everybody, with
 * what was typed lost or, worse, ready to be sent again. And two taps are one.
 */
export function guardGoing(): void {
  window.addEventListener("pageshow", () => {
    goingSince = 0;
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const pressed = (event.submitter || clicked) as HTMLButtonElement | null;
    // A button that leads to another page brings that page as a whole.
    if (pressed && pressed.getAttribute("formaction")) goIfThere(() => postByBrowser(form, pressed));
    else once(() => sendForm(form, pressed, stay));
  });
  // Older browsers do not say which button sent a form; Enter clicks the first one.
  document.addEventListener(
    "click",
    (event) => {
      clicked = (event.target as Element).closest("button");
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const to = link ? link.getAttribute("href") || "" : "";
    if (event.defaultPrevented || !link || to.charAt(0) !== "/") return;
    event.preventDefault();
    goIfThere(() => {
      location.href = link.href;
    });
  });
}

/** Leaves once somebody has answered that they are there. */
function goIfThere(leave: () => void): void {
  once(() => ask("/kiosk/here", (isThere) => (isThere ? leave() : stay(false))));
}

function once(leave: () => void): void {
  const now = pageTime();
  if (now - goingSince < releasedAfterMs) return;
  goingSince = now;
  leave();
}

function stay(isAnswered: boolean): void {
  goingSince = 0;
  tell(isAnswered ? "" : `<p class="kiosk-note">${say("kiosk.no-network")}</p>`);
}

function tell(html: string): void {
  let told = document.getElementById("kiosk-told");
  if (!told) {
    const bar = document.querySelector(".kiosk-bar");
    told = document.createElement("div");
    told.id = "kiosk-told";
    told.setAttribute("role", "alert");
    if (bar && bar.parentNode) bar.parentNode.insertBefore(told, bar.nextSibling);
  }
  told.innerHTML = html;
  if (html) window.scrollTo(0, 0);
}
