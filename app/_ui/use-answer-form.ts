"use client";
import { type FormEvent, useActionState, useEffect, useRef } from "react";
import { type FieldErrors, get, type Resolver, set, useForm } from "react-hook-form";
import type { Problem } from "#domain/application/problem.ts";
import { type FormState, type Submit, type Typed, typedIn, untouched } from "./form-state.ts";

/** What the page tells its form: where it posts, whose it is, what is known already. */
export type FormPage = {
  /** The page's own address; a form that comes back with problems is shown there. */
  address: string;
  session: Record<string, string>;
  typed: Typed;
  /** False on a shared device: the browser must not offer the answers of the person before. */
  mayComplete: boolean;
};

/** The problems that a browser finds; the server checks everything again. */
export type Check = (typed: Typed) => Problem[];

export type AnswerForm = ReturnType<typeof useAnswerForm>;

/**
 * A form that works before, without and with JavaScript. Before and without, it posts natively and the
 * server's state brings problems and typed values back. With it, react-hook-form checks on submit by
 * the same rules, and then the form still posts natively: a full page keeps focus, title and the
 * browser's translation right, and does not need `fetch`.
 */
export function useAnswerForm(check: Check, submit: Submit, page: FormPage) {
  const element = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [state, action] = useActionState<FormState, FormData>(submit, untouched, page.address);
  const form = useForm({ resolver: resolverOf(check, element), shouldFocusError: false, reValidateMode: "onSubmit" });
  const isChecked = form.formState.submitCount > 0;
  const problems = isChecked ? problemsIn(form.formState.errors) : state.problems;
  const typed = state.typed ?? page.typed;

  useEffect(() => {
    if (form.formState.submitCount > 0 && problems.length > 0) summary.current?.focus();
  }, [form.formState.submitCount, problems.length]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.name) return postNatively(event.currentTarget, button);
    const target = event.currentTarget;
    await form.handleSubmit(() => postNatively(target, null))(event);
  };

  return {
    page,
    problems,
    fault: isChecked ? undefined : state.fault,
    summary,
    formProps: { ref: element, action, onSubmit },
    /** What an input needs to know of its field. */
    field: (name: string) => ({
      name,
      values: typed[name] ?? [],
      problem: problems.find((problem) => problem.path === name)?.problem,
      register: form.register(name),
    }),
  };
}

/** Without the submit event React does not take the form over; the button's value goes along by hand. */
function postNatively(form: HTMLFormElement, button: HTMLButtonElement | null) {
  if (button) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: button.name, value: button.value });
    form.append(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}

function resolverOf(check: Check, element: { current: HTMLFormElement | null }): Resolver {
  return () => {
    const problems = element.current ? check(typedIn(new FormData(element.current))) : [];
    const errors: FieldErrors = {};
    for (const { path, problem } of problems) set(errors, path, { ...get(errors, path), type: problem });
    return { values: {}, errors };
  };
}

/** The problems in react-hook-form's errors, which stand in a tree by path. */
function problemsIn(errors: object, path: string[] = []): Problem[] {
  const { type } = errors as { type?: unknown };
  const own = typeof type === "string" ? [{ path: path.join("."), problem: type }] : [];
  const inner = Object.entries(errors).filter(([, value]) => typeof value === "object" && value !== null);
  return [...own, ...inner.flatMap(([name, value]) => problemsIn(value as object, [...path, name]))];
}
