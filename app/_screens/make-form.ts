import { paso } from "../_offline/paso.ts";
import { showProblems } from "../_offline/show-problems.ts";
import { make } from "./make-element.ts";

/** A field with its label; the browser keeps none of what is typed. */
export function makeField(name: string, label: string, more: { hint?: string; complete?: string; type?: string } = {}) {
  const { hint, complete = "off", type = "password" } = more;
  const input = make("input", {
    ...{ id: name, name, type, autocomplete: complete },
    "aria-describedby": hint && `${name}-hint`,
  });
  const words = make("label", { class: "label", for: name }, label);
  const hints = hint ? [make("p", { class: "hint", id: `${name}-hint` }, hint)] : [];
  return { input, field: make("div", { class: "field" }, words, ...hints, input) };
}

/** A form that no browser posts. */
export function makeForm(submit: () => Promise<void>, ...inside: Node[]): HTMLFormElement {
  const form = make("form", { autocomplete: "off", novalidate: true }, ...inside);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  return form;
}

/** Says what is wrong in a form, as every page of Paso says it; answers whether something is. */
export function isWrong(form: HTMLFormElement, problems: { name: string; text: string }[]): boolean {
  paso.plain = { ...paso.plain, form };
  return showProblems(problems);
}
