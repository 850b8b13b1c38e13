import type { FormEvent } from "react";

/**
 * The form posts as it would without JavaScript: a full page keeps focus and title right, and an error page of the
 * front arrives as itself. Without the submit event React does not take the form over. A post that somebody else has
 * taken over, such as a device that keeps it, stays theirs.
 */
export function postNatively(event: FormEvent<HTMLFormElement>): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const turn = new CustomEvent("paso:go-on", { bubbles: true, cancelable: true, detail: { button: null } });
  if (!event.currentTarget.dispatchEvent(turn)) return;
  HTMLFormElement.prototype.submit.call(event.currentTarget);
}
