import { makeField } from "../_screens/make-form.ts";
import { isLongEnough } from "./passphrase.ts";

/** What is said where somebody chooses a passphrase. */
type NewPassphraseWords = { label: string; hint: string; again: string; short: string; different: string };

/** The two fields in which somebody chooses a passphrase, what is wrong with it, and how it is typed. */
export function newPassphrase(words: NewPassphraseWords) {
  const first = makeField("passphrase", words.label, { hint: words.hint, complete: "new-password" });
  const again = makeField("again", words.again, { complete: "new-password" });
  return {
    fields: [first.field, again.field],
    typed: () => first.input.value,
    problems: () => [
      ...(isLongEnough(first.input.value) ? [] : [{ name: "passphrase", text: words.short }]),
      ...(first.input.value === again.input.value ? [] : [{ name: "again", text: words.different }]),
    ],
  };
}
