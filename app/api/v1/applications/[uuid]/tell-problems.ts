import { createTranslator } from "next-intl";
import type { Locale } from "#app/_i18n/locales.ts";
import { type Messages, readMessages } from "#app/_i18n/messages.ts";
import { problemsIn } from "#app/_i18n/problem-words.ts";
import { problemText } from "#app/_ui/problem-text.ts";
import type { Refusal } from "#domain/application/check-application.ts";
import type { Problem } from "#domain/application/problem.ts";
import { type Question, questionOf } from "#domain/application/questions.ts";

/** A problem as a device shows it: `question` is the last part of the address of the page where it is mended. */
export type ToldProblem = Problem & { question: Question | Refusal; text: string };

/** Problems with the words that stand beside the field on its page. */
export async function tellProblems(locale: Locale, problems: readonly Problem[]): Promise<ToldProblem[]> {
  const { apply } = await readMessages(locale);
  return problems.map(({ path, problem }) => {
    const question = questionOf(path);
    const block = apply[question.split("/")[0] as keyof Messages["apply"]];
    const text = problemText({ ...apply.problems, ...problemsIn(block) }, path, problem);
    return { path, problem, question, text: formed(locale, text) };
  });
}

/** A rule's no, with the title of its own page. */
export async function tellRefusal(locale: Locale, refusal: Refusal): Promise<ToldProblem[]> {
  const { apply } = await readMessages(locale);
  return [{ path: "party", problem: refusal, question: refusal, text: formed(locale, apply[refusal].title) }];
}

/** That an application is here, and that its first secret is shown no more. */
export async function tellNotShown(locale: Locale) {
  const { apply } = await readMessages(locale);
  const text = formed(locale, apply.check["not-shown-again"]);
  return [{ path: "receipt", problem: "not-shown-again", question: "check", text }];
}

function formed(locale: Locale, text: string): string {
  return createTranslator({ locale, messages: { text } })("text");
}
