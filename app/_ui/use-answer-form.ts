"use client";
import type { Problem } from "#domain/application/problem.ts";
import type { Question } from "#domain/application/questions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { FormPage } from "./form-page.ts";
import type { Submit } from "./form-state.ts";
import { type CheckedForm, useCheckedForm } from "./use-checked-form.ts";
import { useWorker } from "./use-worker.ts";

export type AnswerForm = CheckedForm;

/** So long a press of Continue waits for the rules, which a weak signal may still hold back. */
const longestWaitMs = 3_000;

const loadRules = () => import("./problems-of-question.ts");

/**
 * The form of a question, checked by the rules of the application. They come once somebody begins to answer: nobody needs
 * them before Continue, and a page that is only looked at costs nothing for them.
 */
export function useAnswerForm(question: Question, submit: Submit, page: FormPage): AnswerForm {
  useWorker();
  const form = useCheckedForm((typed) => problemsOnceLoaded(question, typed, page), submit, page);
  const begin = () => void loadRules().catch(() => undefined);
  const formProps = { ...form.formProps, onFocus: begin, onInput: begin };
  return { ...form, formProps };
}

/** Where the rules do not come, the server says what is wrong. */
async function problemsOnceLoaded(question: Question, typed: Answers, page: FormPage): Promise<Problem[]> {
  const rules = await Promise.race([
    loadRules().catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, longestWaitMs)),
  ]);
  return rules?.problemsOfQuestion(question, typed, page) ?? [];
}
