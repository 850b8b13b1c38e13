"use client";
import type { Ref } from "react";
import type { Problem } from "#domain/application/problem.ts";
import { fieldId, problemText } from "./problem-text.ts";

type ErrorSummaryProps = {
  problems: Problem[];
  words: { form: { summary: string }; problems: Record<string, string> };
  ref?: Ref<HTMLDivElement>;
};

/** Every problem in one place, each leading to its field; it takes the focus when the page appears with it. */
export function ErrorSummary({ problems, words, ref }: ErrorSummaryProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without script the attribute is what brings a reader to the problems
    <div className="summary" role="alert" tabIndex={-1} ref={ref} aria-labelledby="summary-title" autoFocus>
      <h2 id="summary-title">{words.form.summary}</h2>
      <ul>
        {problems.map(({ path, problem }) => (
          <li key={path}>
            <a href={`#${fieldId(path)}`}>{problemText(words.problems, path, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
