import { make } from "../_screens/make-element.ts";
import { isWrong, makeForm } from "../_screens/make-form.ts";
import { show, tell } from "../_screens/screen.ts";
import { newPassphrase } from "../_vault/new-passphrase.ts";
import type { Vault } from "../_vault/vault.ts";
import { askForCaseload } from "./ask-paso.ts";
import { caseloadVault } from "./caseload-vault.ts";
import { keepShell } from "./keep-shell.ts";
import { tellNoReply } from "./tell-no-reply.ts";

/** Asks whether this laptop shall keep the caseload, and under which passphrase. */
export function showMake(then: (vault: Vault) => void): void {
  const passphrase = newPassphrase({
    label: say("helper/caseload.make.passphrase.label"),
    hint: say("helper/caseload.make.passphrase.hint"),
    again: say("helper/caseload.make.again.label"),
    short: say("helper/caseload.make.passphrase.problems.short"),
    different: say("helper/account.invitation.again.problems.different"),
  });
  const mine = make("input", { type: "checkbox", id: "mine", name: "mine", value: "yes" });
  const choice = make(
    "div",
    { class: "choice" },
    mine,
    make("div", { class: "choice-text" }, make("label", { for: "mine" }, say("helper/caseload.make.mine.label"))),
  );
  const button = make("button", { type: "submit", class: "button" }, say("helper/caseload.make.button"));
  const submit = async () => {
    const problems = [
      ...passphrase.problems(),
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
      if (isKept) then(await caseloadVault.make(passphrase.typed(), reply.mark));
      else tellNoReply("later");
    }
    button.disabled = false;
  };
  const form = makeForm(
    submit,
    ...passphrase.fields,
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
