import { make, makeButton } from "./make-element.ts";

/** Takes the caseload off this laptop, in two steps: the second says what goes. It needs neither passphrase nor network. */
export function offerForget(forget: () => Promise<void>): HTMLElement {
  const ask = () => {
    sure.hidden = !sure.hidden;
    (sure.hidden ? first : sure.querySelector("button"))?.focus();
  };
  const first = makeButton(say("helper/caseload.forget.button"), ask);
  const sure = make(
    "div",
    { class: "panel", hidden: true },
    make("p", {}, say("helper/caseload.forget.takes")),
    make(
      "div",
      { class: "button-row" },
      makeButton(say("helper/caseload.forget.yes"), forget, { class: "button" }),
      makeButton(say("helper/caseload.forget.no"), ask),
    ),
  );
  return make("section", {}, make("p", {}, first), sure);
}
