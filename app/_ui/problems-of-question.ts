import { checkQuestion } from "#domain/application/check-question.ts";
import type { Problem } from "#domain/application/problem.ts";
import { answerQuestion, type Question } from "#domain/application/questions.ts";
import type { Answers } from "#domain/application/typed.ts";
import type { FormPage } from "./form-page.ts";

/** What is wrong with what is typed on a question's page, as far as a browser can say. */
export function problemsOfQuestion(question: Question, typed: Answers, page: FormPage): Problem[] {
  const checked = checkQuestion(question, answerQuestion(question, page.answers, typed), { today: page.today });
  return checked.ok ? [] : checked.problems;
}
