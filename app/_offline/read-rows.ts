import { type Draft, firstOf } from "./draft.ts";
import { type BirthTongue, showBirth } from "./show-birth.ts";

/** One answer as the check page shows it. */
export type Row = { label: string; values: string[]; isName: boolean };

/** The answers of one question in the words of its own form: every label with what was answered below it. */
export function readRows(blank: HTMLElement, { answers }: Pick<Draft, "answers">, tongue: BirthTongue): Row[] {
  const rows: Row[] = [];
  const rowOf: Record<string, Row> = {};
  const left: Record<string, string[]> = {};
  const inputs = [].slice.call(blank.querySelectorAll("[name]:not([type=hidden]):not(button)")) as HTMLInputElement[];
  for (const input of inputs) {
    const key = keyOf(input.name);
    const row = rowOf[key] || { label: labelOf(input), values: [], isName: false };
    if (!rowOf[key]) rows.push(row);
    rowOf[key] = row;
    const values = left[input.name] || (answers[input.name] || []).slice();
    left[input.name] = values;
    if (input.translate === false) row.isName = true;
    const text = textOf(input, values);
    if (!text) continue;
    if (/\.birth\./.test(input.name)) {
      const month = (value: string) => optionOf(blank.querySelector(`[name="${key}.month"]`), value);
      const birth = showBirth(tongue, (part) => firstOf(answers, `${key}.${part}`), month);
      row.values = [birth || `${row.values[0] || ""} ${text}`.trim()];
    } else row.values.push(text);
  }
  return rows;
}

/** The name of the answer that a field is part of: a date of birth, a document, and the ports in their order are one. */
export function keyOf(name: string): string {
  const part = /^ports|.*\.(birth|document)(?=\.)/.exec(name);
  return part ? part[0] : name;
}

function labelOf(input: HTMLInputElement): string {
  const inner = input.closest(".field") as Element;
  const outer = (inner.parentNode as Element).closest(".field") || inner;
  const isPort = /^ports/.test(input.name);
  const found = isPort ? (input.form as Element).querySelector("h1") : outer.querySelector("legend,.label");
  if (!found) return "";
  const label = found.cloneNode(true) as Element;
  const optional = label.querySelector(".optional");
  if (optional) optional.remove();
  return (label.textContent as string).trim();
}

function textOf(input: HTMLInputElement, values: string[]): string {
  if (!/radio|check/.test(input.type)) {
    const value = (values.shift() || "").trim();
    return (value && optionOf(input, value)) || value;
  }
  const at = values.indexOf(input.value);
  if (at < 0 || !input.value) return "";
  values.splice(at, 1);
  const label = (input.parentNode as Element).querySelector("label");
  return label ? (label.textContent as string) : "";
}

/** What a list to choose from says for a value. */
function optionOf(list: Element | null, value: string): string {
  const option = list && list.querySelector(`option[value="${value.replace(/["\\]/g, "")}"]`);
  return (option && option.textContent) || "";
}
