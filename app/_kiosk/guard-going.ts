import { ask } from "./ask.ts";

// Somebody who stopped a slow page wants to press the button again.
const releasedAfterMs = 10_000;

let goingSince = 0;

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
    const pressed = (event.submitter || document.activeElement) as HTMLButtonElement;
    go(() => post(form, pressed));
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const to = link ? link.getAttribute("href") || "" : "";
    if (event.defaultPrevented || !link || to.charAt(0) !== "/") return;
    event.preventDefault();
    go(() => {
      location.href = link.href;
    });
  });
}

function go(leave: () => void): void {
  const now = Date.now();
  if (now - goingSince < releasedAfterMs) return;
  goingSince = now;
  ask("/kiosk/here", (isThere) => {
    if (isThere) return leave();
    goingSince = 0;
    tell(say("kiosk.no-network"));
  });
}

/** Posts as the button would have: its name and value go along. */
function post(form: HTMLFormElement, pressed: HTMLButtonElement | null): void {
  if (pressed && pressed.form === form && pressed.name) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = pressed.name;
    field.value = pressed.value;
    form.appendChild(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}

function tell(text: string): void {
  let told = document.getElementById("kiosk-told");
  if (!told) {
    const bar = document.querySelector(".kiosk-bar");
    told = document.createElement("div");
    told.id = "kiosk-told";
    told.setAttribute("role", "alert");
    if (bar && bar.parentNode) bar.parentNode.insertBefore(told, bar.nextSibling);
  }
  told.innerHTML = `<p class="kiosk-note">${text}</p>`;
  window.scrollTo(0, 0);
}
