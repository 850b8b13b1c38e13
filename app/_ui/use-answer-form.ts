"use client";
import { type Answers, partySize } from "#domain/application/answers.ts";
import { checkQuestion } from "#domain/application/check-question.ts";
import { answerQuestion, personIndex, type Question } from "#domain/application/questions.ts";
import type { FormPage } from "./form-page.ts";
import type { Submit } from "./form-state.ts";
import { type CheckedForm, useCheckedForm } from "./use-checked-form.ts";

export type AnswerForm = CheckedForm;

/** The form of a question, checked by the rules of the application. */
export function useAnswerForm(question: Question, submit: Submit, page: FormPage): AnswerForm {
  return useCheckedForm(
    (typed) => {
      const answers = answerQuestion(question, withPerson(question, page.answers), typed);
      const checked = checkQuestion(question, answers, { today: page.today });
      return checked.ok ? [] : checked.problems;
    },
    submit,
    page,
  );
}

/** A page that is the same for everybody does not know the party's size, but that this person is in it. */
function withPerson(question: Question, answers: Answers): Answers {
  const index = personIndex(question);
  return index === undefined || partySize(answers) > 0 ? answers : { ...answers, "party.length": [String(index + 1)] };
}
