"use client";
import { type FormEvent, type RefObject, useActionState, useEffect, useRef } from "react";
import { type Resolver, useForm } from "react-hook-form";
import type { Problem } from "#domain/application/problem.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { FormPage } from "./form-page.ts";
import { type FormState, type Submit, typedIn, untouched } from "./form-state.ts";
import { problemsIn, treeOf } from "./problem-tree.ts";

/** What is wrong with what is typed, by the rules of the page. */
export type Check = (typed: Answers) => Problem[] | Promise<Problem[]>;

export type CheckedForm = ReturnType<typeof useCheckedForm>;

/**
 * A form that works before, without and with JavaScript. Before and without, it posts natively, and the
 * page (or, after a fault, the server's state) brings problems and typed values back. With it,
 * react-hook-form checks on submit by the same rules, and then the form still posts natively: a full page
 * keeps focus, title and the browser's translation right, and does not need `fetch`. No field is
 * registered with it: registering the second button of a group takes back what was chosen before the
 * script had arrived.
 */
export function useCheckedForm(check: Check, submit: Submit, page: FormPage) {
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [state, action] = useActionState<FormState, FormData>(submit, untouched, page.address);
  const form = useForm({
    resolver: resolverOf(check, element),
    shouldFocusError: false,
    reValidateMode: "onSubmit",
  });
  const isChecked = form.formState.submitCount > 0;
  const told = state === untouched ? (page.problems ?? []) : state.problems;
  const problems = isChecked ? problemsIn(form.formState.errors) : told;
  const typed = state.typed ?? page.answers;

  useEffect(() => {
    if (form.formState.submitCount > 0 && problems.length > 0) summary.current?.focus();
  }, [form.formState.submitCount, problems.length]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = pressedButton(event);
    if (button?.name) return postNatively(event.currentTarget, button);
    const target = event.currentTarget;
    await form.handleSubmit(() => postNatively(target, null))(event);
  };

  return {
    page,
    problems,
    fault: isChecked ? undefined : state.fault,
    said: isChecked ? undefined : state.said,
    summary,
    formProps: { ref: element, action, onSubmit },
    /** What an input needs to know of its field. */
    field: (name: string) => ({
      name,
      values: typed[name] ?? [],
      problem: problems.find((problem) => problem.path === name)?.problem,
    }),
  };
}

/** The button that sent the form. Browsers before Chrome 81 do not say it; there it has the focus. */
function pressedButton(event: FormEvent<HTMLFormElement>): HTMLButtonElement | null {
  const { submitter } = event.nativeEvent as SubmitEvent;
  const pressed = submitter ?? document.activeElement;
  return pressed instanceof HTMLButtonElement && pressed.form === event.currentTarget ? pressed : null;
}

/**
 * Without the submit event React does not take the form over; the button's value goes along by hand. The
 * plain script hears of it first: it may keep the answers on the device, or see that there is no network.
 */
function postNatively(form: HTMLFormElement, button: HTMLButtonElement | null) {
  const turn = new CustomEvent("paso:go-on", { bubbles: true, cancelable: true, detail: { button } });
  if (!form.dispatchEvent(turn)) return;
  const [own, elsewhere] = [form.getAttribute("action"), button?.getAttribute("formaction")];
  if (elsewhere) form.setAttribute("action", elsewhere);
  const fields = Object.entries({ by: "script", ...(button ? { [button.name]: button.value } : {}) });
  const added = fields.map(([name, value]) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
    return field;
  });
  HTMLFormElement.prototype.submit.call(form);
  // Whoever stops the sending, or comes back to this page, presses another button then.
  for (const field of added) field.remove();
  if (elsewhere) form.setAttribute("action", own ?? "");
}

function resolverOf(check: Check, element: RefObject<HTMLFormElement | null>): Resolver {
  return async () => {
    const typed = element.current ? typedIn(new FormData(element.current)) : {};
    return { values: {}, errors: treeOf(await check(typed)) };
  };
}
