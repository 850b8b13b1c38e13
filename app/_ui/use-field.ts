"use client";
import { createContext, use } from "react";
import type { FormWords } from "./answer-form.tsx";
import { fieldId, problemText } from "./problem-text.ts";
import type { AnswerForm } from "./use-answer-form.ts";

export const FormContext = createContext<{ form: AnswerForm; words: FormWords } | null>(null);

/** What an input needs to know of its field: id, values, the problem in words, and whom it is described by. */
export function useField(name: string, hint?: string | undefined) {
  const context = use(FormContext);
  if (!context) throw new Error(`the field ${name} stands outside a form`);
  const { form, words } = context;
  const { values, problem } = form.field(name);
  const id = fieldId(name);
  const text = problem === undefined ? undefined : problemText(words.problems, name, problem);
  const described = [hint && `${id}-hint`, text && `${id}-problem`].filter(Boolean).join(" ");
  return {
    id,
    values,
    words: words.form,
    problem: text,
    mayComplete: form.page.mayComplete,
    describedBy: described || undefined,
    inputProps: {
      name,
      "aria-describedby": described || undefined,
      "aria-invalid": text === undefined ? undefined : (true as const),
    },
  };
}
