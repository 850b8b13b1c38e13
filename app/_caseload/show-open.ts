import { make } from "./make-element.ts";
import { isWrong, makeField, makeForm } from "./make-form.ts";
import { offerForget } from "./offer-forget.ts";
import { show, tell } from "./screen.ts";
import { openVault, type Vault } from "./vault.ts";

/** Asks for the passphrase; a wrong one loses nothing, and each next try waits longer. */
export function showOpen(then: (vault: Vault) => void, forget: () => Promise<void>): void {
  const { field, input } = makeField("passphrase", say("helper/caseload.make.passphrase.label"), {
    complete: "current-password",
  });
  const button = make("button", { type: "submit", class: "button" }, say("helper/caseload.open.button"));
  const submit = async () => {
    if (isWrong(form, []) || button.disabled) return;
    button.disabled = true;
    tell(say("helper/caseload.make.working"));
    const opened = await openVault(input.value);
    button.disabled = false;
    tell("");
    if (opened === "wrong") isWrong(form, [{ name: "passphrase", text: say("helper/caseload.open.wrong") }]);
    else if (typeof opened === "number") {
      const text = say("helper/caseload.open.wait").replace("{seconds}", String(Math.ceil(opened / 1000)));
      isWrong(form, [{ name: "passphrase", text }]);
    } else then(opened);
  };
  const form = makeForm(submit, field, make("div", { class: "button-row" }, button));
  show(
    say("helper/caseload.open.title"),
    form,
    make("p", { class: "hint" }, say("helper/caseload.open.forgot")),
    offerForget(forget),
  );
  input.focus();
}
