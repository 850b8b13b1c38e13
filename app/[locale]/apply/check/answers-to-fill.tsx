import type { Locale } from "#app/_i18n/locales.ts";
import { AnswersList } from "./answers-list.tsx";
import { OpenQuestions } from "./open-questions.tsx";

type AnswersToFillProps = { locale: Locale; open: string; words: { change: string; empty: string } };

const answered = { label: "answered", values: [""], isName: false };
const empty = { label: "empty", values: [] };

/** One of everything that the page may show, hidden: a device that keeps the answers makes its own after it. */
export function AnswersToFill({ locale, open, words }: AnswersToFillProps) {
  const question = { question: "check" as const, title: "", rows: [answered, empty] };
  return (
    <div id="all-answers" hidden>
      <OpenQuestions locale={locale} a={undefined} title={open} questions={[question]} />
      <AnswersList locale={locale} a={undefined} questions={[question]} words={words} />
    </div>
  );
}
