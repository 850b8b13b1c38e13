import { firstOf } from "./draft.ts";
import { form } from "./here.ts";
import { readForm } from "./read-form.ts";

const group = document.getElementById("consent");

/** The question that only a script can ask: it shows when this device is one's own. */
export function askConsent(): void {
  if (!group) return;
  const show = () => {
    group.hidden = !form.querySelector("#device-own:checked");
  };
  form.addEventListener("change", show);
  show();
}

/** Whether the page's answers concern this script: a draft is to begin here, or to end. */
export function isForDevice(draftId: string): boolean {
  return !!draftId || (typedIn("device") === "own" && typedIn("keep") !== "no");
}

export function typedIn(name: string): string {
  return firstOf(readForm(form), name);
}
