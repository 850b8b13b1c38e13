import { make, makeButton } from "../_screens/make-element.ts";

/** What is said where a vault can be taken off a device. */
export type ForgetWords = { button: string; takes: string; yes: string; no: string };

/** Takes a vault off this device, in two steps: the second says what goes. It needs neither passphrase nor network. */
export function offerForget(words: ForgetWords, forget: () => Promise<void>): HTMLElement {
  const ask = () => {
    sure.hidden = !sure.hidden;
    (sure.hidden ? first : sure.querySelector("button"))?.focus();
  };
  const first = makeButton(words.button, ask);
  const sure = make(
    "div",
    { class: "panel", hidden: true },
    make("p", {}, words.takes),
    make("div", { class: "button-row" }, makeButton(words.yes, forget, { class: "button" }), makeButton(words.no, ask)),
  );
  return make("section", {}, make("p", {}, first), sure);
}
