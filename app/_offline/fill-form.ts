import { inputsOf, isChoice, readForm, type Typed } from "./read-form.ts";

/** Puts kept answers into the fields that nobody has touched yet on this page. */
export function fillForm(form: HTMLFormElement, answers: Typed): void {
  const now = readForm(form);
  const first = readForm(form, true);
  const left: Typed = {};
  for (const input of inputsOf(form)) {
    const { name } = input;
    const kept = answers[name];
    if (!kept || `${now[name]}` !== `${first[name]}`) continue;
    const values = left[name] || kept.slice();
    left[name] = values;
    const at = values.indexOf(input.value);
    if (!isChoice(input)) input.value = values.shift() || "";
    else {
      input.checked = at >= 0;
      if (at >= 0) values.splice(at, 1);
    }
    const folded = input.closest("details");
    if (folded && (isChoice(input) ? input.checked : input.value)) folded.open = true;
  }
}
