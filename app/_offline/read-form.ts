export type Typed = Record<string, string[]>;

/** The inputs that hold an answer: neither the session's hidden fields nor buttons. */
export function inputsOf(form: HTMLFormElement): HTMLInputElement[] {
  const isAnswer = ({ name, type }: HTMLInputElement) => name && !/statement|hidden|submit/.test(name + type);
  return ([] as HTMLInputElement[]).filter.call(form.elements, isAnswer);
}

/**
 * What stands in a form, or what stood there at first. A box that is not ticked is an answer too; an empty field
 * keeps its place among those of the same name.
 */
export function readForm(form: HTMLFormElement, isAtFirst?: boolean): Typed {
  const typed: Typed = {};
  for (const input of inputsOf(form)) {
    const values = typed[input.name] || [];
    typed[input.name] = values;
    if (!isChoice(input)) values.push(isAtFirst ? firstValue(input) : input.value);
    else if (isAtFirst ? input.defaultChecked : input.checked) values.push(input.value);
  }
  return typed;
}

export function isChoice({ type }: HTMLInputElement): boolean {
  return /radio|check/.test(type);
}

function firstValue(input: HTMLInputElement): string {
  const chosen = input.querySelector<HTMLOptionElement>("[selected]");
  return chosen ? chosen.value : input.defaultValue || "";
}
