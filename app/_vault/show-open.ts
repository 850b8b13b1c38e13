import { make } from "../_screens/make-element.ts";
import { isWrong, makeField, makeForm } from "../_screens/make-form.ts";
import { show, tell } from "../_screens/screen.ts";
import { type ForgetWords, offerForget } from "./offer-forget.ts";
import type { Vault, VaultPlace } from "./vault.ts";

/** What the screen says that asks for the passphrase of a vault; `{seconds}` in `wait` is how long somebody waits. */
export type OpenWords = {
  title: string;
  label: string;
  button: string;
  working: string;
  wrong: string;
  wait: string;
  forgot: string;
  forget: ForgetWords;
};

type Opening = { place: VaultPlace; words: OpenWords; opened: (vault: Vault) => void; forget: () => Promise<void> };

/** Asks for the passphrase; a wrong one loses nothing, and each next try waits longer. */
export function showOpen({ place, words, opened, forget }: Opening): void {
  const { field, input } = makeField("passphrase", words.label, { complete: "current-password" });
  const button = make("button", { type: "submit", class: "button" }, words.button);
  const submit = async () => {
    if (isWrong(form, []) || button.disabled) return;
    button.disabled = true;
    tell(words.working);
    const answer = await place.open(input.value);
    button.disabled = false;
    tell("");
    if (answer === "wrong") isWrong(form, [{ name: "passphrase", text: words.wrong }]);
    else if (typeof answer === "number") {
      const text = words.wait.replace("{seconds}", String(Math.ceil(answer / 1000)));
      isWrong(form, [{ name: "passphrase", text }]);
    } else opened(answer);
  };
  const form = makeForm(submit, field, make("div", { class: "button-row" }, button));
  show(words.title, form, make("p", { class: "hint" }, words.forgot), offerForget(words.forget, forget));
  input.focus();
}
