"use client";
import { checkQuestion } from "#domain/application/check-question.ts";
import { answerQuestion, type Question } from "#domain/application/questions.ts";
import type { FormPage } from "./form-page.ts";
import type { Submit } from "./form-state.ts";
import { type CheckedForm, useCheckedForm } from "./use-checked-form.ts";

export type AnswerForm = CheckedForm;

/** The form of a question, checked by the rules of the application. */
export function useAnswerForm(question: Question, submit: Submit, page: FormPage): AnswerForm {
  return useCheckedForm(
    (typed) => {
      const answers = answerQuestion(question, page.answers, typed);
      const checked = checkQuestion(question, answers, { today: page.today });
      return checked.ok ? [] : checked.problems;
    },
    submit,
    page,
  );
}
