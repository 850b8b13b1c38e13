import { isShared } from "./here.ts";
import { tell } from "./tell.ts";

// A person who stopped a slow page wants to press the button again.
const releasedAfterMs = 10_000;
const idleMs = 600_000;

let sentAt = 0;
let typedAt = 0;

/** Whether a form may be posted to the server now: not twice, and not into nothing. Says why not. */
export function mayPost(): boolean {
  const now = Date.now();
  if (!navigator.onLine) tell(say("offline.keep.no-network"));
  else if (now - sentAt > releasedAfterMs) {
    sentAt = now;
    typedAt = 0;
    return true;
  }
  return false;
}

/** A page that the browser brings back may be sent again; a page of a shared device asks before it loses what is typed. */
export function guardSends(): void {
  window.onpageshow = () => {
    sentAt = 0;
  };
  if (!isShared) return;
  window.oninput = () => {
    typedAt = Date.now();
  };
  window.onbeforeunload = (event) => {
    // Neither the quick exit, which has hidden the page, nor the end of an idle session is held up.
    if (document.documentElement.style.display || Date.now() - typedAt > idleMs) return;
    event.preventDefault();
    event.returnValue = "";
  };
}
