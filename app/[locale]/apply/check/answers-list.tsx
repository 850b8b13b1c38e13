"use client";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import type { AnsweredQuestion } from "./answered.ts";

type AnswersListProps = {
  locale: Locale;
  a: string | undefined;
  questions: AnsweredQuestion[];
  words: { change: string; empty: string };
};

/**
 * All answers, each question with a link that leads there and back again. Made in the browser too: React is told the
 * words alone, and not every element around them.
 */
export function AnswersList({ locale, a, questions, words }: AnswersListProps) {
  return questions.map(({ question, title, rows }) => (
    <section key={question}>
      <h2>{title}</h2>
      <dl className="answers">
        {rows.map(({ label, values, isName }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.length === 0 && <dd className="hint">{words.empty}</dd>}
            {values.map((value) => (
              <dd key={value}>
                <bdi className="typed" translate={isName ? "no" : undefined}>
                  {value}
                </bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p>
        <a className="back" href={link(locale, `apply/${question}`, { a, to: "check" })}>
          {words.change}
          <span className="screen-reader">{`: ${title}`}</span>
        </a>
      </p>
    </section>
  ));
}
