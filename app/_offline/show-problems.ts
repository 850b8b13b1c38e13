import type { Wrong } from "./find-problems.ts";
import { paso } from "./paso.ts";

const title = document.title;
let undo: (() => void)[] = [];

/** Says what is wrong as the server's page says it: a summary with the focus, and the words beside each field. */
export function showProblems(problems: Wrong[]): boolean {
  for (const mend of undo) mend();
  undo = [];
  if (!problems.length) return false;
  const items = problems.map(({ name, text }) => {
    // Light pages give short ids to fields: a field is known by its name.
    const input = paso.plain.form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const id = input ? input.id : name;
    showBeside(input, id, text);
    return `<li><a href="#${id}">${text}</a></li>`;
  });
  const summary = document.createElement("div");
  summary.innerHTML = `<div class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title"><h2 id="summary-title">${say("common.form.summary")}</h2><ul>${items.join("")}</ul></div>`;
  put(summary, paso.plain.form);
  document.title = say("common.error-title").replace("{page} – Paso", title);
  undo.push(() => {
    document.title = title;
  });
  (summary.firstChild as HTMLElement).focus();
  return true;
}

function showBeside(input: HTMLInputElement | null, id: string, text: string): void {
  const field = input?.closest(".field");
  if (!input || !field) return;
  const described = input.getAttribute("aria-describedby");
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.id = `${id}-problem`;
  problem.innerHTML = `<span class="screen-reader">${say("common.form.error")} </span>${text}`;
  const host = field.querySelector("fieldset") || field;
  let before: Element | null = input;
  while (before && before.parentNode !== host) before = before.parentElement;
  if (before) put(problem, before);
  field.className = "field field-wrong";
  input.setAttribute("aria-describedby", described ? `${described} ${problem.id}` : problem.id);
  if (!/radio|check/.test(input.type)) input.setAttribute("aria-invalid", "true");
  undo.push(() => {
    field.className = "field";
    input.removeAttribute("aria-invalid");
    if (described) input.setAttribute("aria-describedby", described);
    else input.removeAttribute("aria-describedby");
  });
}

function put(element: Element, before: Element): void {
  before.parentNode?.insertBefore(element, before);
  undo.push(() => element.remove());
}
