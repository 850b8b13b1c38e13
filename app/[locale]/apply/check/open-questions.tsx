import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { Question } from "#domain/application/questions.ts";
import { openId } from "./open-id.ts";

type OpenQuestionsProps = {
  locale: Locale;
  a: string | undefined;
  title: string;
  questions: { question: Question; title: string }[];
};

/** The questions that still need an answer; with one left, nothing can be sent. */
export function OpenQuestions({ locale, a, title, questions }: OpenQuestionsProps) {
  return (
    <div className="panel" id={openId} tabIndex={-1}>
      <h2>{title}</h2>
      <ul className="plain-list">
        {questions.map(({ question, title: text }) => (
          <li key={question}>
            <a href={link(locale, `apply/${question}`, { a, to: "check" })}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
