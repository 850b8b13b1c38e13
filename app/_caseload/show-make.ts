import { askForCaseload } from "./ask-paso.ts";
import { keepShell } from "./keep-shell.ts";
import { make } from "./make-element.ts";
import { isWrong, makeField, makeForm } from "./make-form.ts";
import { isLongEnough } from "./passphrase.ts";
import { show, tell } from "./screen.ts";
import { tellNoReply } from "./tell-no-reply.ts";
import { makeVault, type Vault } from "./vault.ts";

/** Asks whether this laptop shall keep the caseload, and under which passphrase. */
export function showMake(then: (vault: Vault) => void): void {
  const passphrase = makeField("passphrase", say("helper/caseload.make.passphrase.label"), {
    hint: say("helper/caseload.make.passphrase.hint"),
    complete: "new-password",
  });
  const again = makeField("again", say("helper/caseload.make.again.label"), { complete: "new-password" });
  const mine = make("input", { type: "checkbox", id: "mine", name: "mine", value: "yes" });
  const choice = make(
    "div",
    { class: "choice" },
    mine,
    make("div", { class: "choice-text" }, make("label", { for: "mine" }, say("helper/caseload.make.mine.label"))),
  );
  const button = make("button", { type: "submit", class: "button" }, say("helper/caseload.make.button"));
  const submit = async () => {
    const typed = passphrase.input.value;
    const problems = [
      ...(isLongEnough(typed)
        ? []
        : [{ name: "passphrase", text: say("helper/caseload.make.passphrase.problems.short") }]),
      ...(typed === again.input.value
        ? []
        : [{ name: "again", text: say("helper/account.invitation.again.problems.different") }]),
      ...(mine.checked ? [] : [{ name: "mine", text: say("helper/caseload.make.mine.problems.missing") }]),
    ];
    if (isWrong(form, problems) || button.disabled) return;
    button.disabled = true;
    const reply = await askForCaseload();
    if (reply === "no-network") tell(say("helper/caseload.make.network"));
    else if (typeof reply === "string") tellNoReply(reply);
    else {
      tell(say("helper/caseload.make.working"));
      const isKept = await keepShell();
      if (isKept) then(await makeVault(typed, reply.mark));
      else tellNoReply("later");
    }
    button.disabled = false;
  };
  const form = makeForm(
    submit,
    passphrase.field,
    again.field,
    make("div", { class: "field" }, choice),
    make("div", { class: "button-row" }, button),
  );
  show(
    say("helper/caseload.make.title"),
    make("p", {}, say("helper/caseload.make.why")),
    make("p", { class: "binding" }, say("helper/caseload.make.own")),
    make(
      "ul",
      {},
      make("li", {}, say("helper/caseload.make.secrets")),
      make("li", {}, say("helper/caseload.make.hours")),
      make("li", {}, say("helper/caseload.make.ends")),
    ),
    form,
  );
}
