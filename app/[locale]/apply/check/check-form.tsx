"use client";
import type { ReactNode } from "react";
import { AnswerForm } from "#app/_ui/answer-form.tsx";
import { Choices } from "#app/_ui/choices.tsx";
import type { QuestionFormProps } from "#app/_ui/question-form-props.ts";
import { useAnswerForm } from "#app/_ui/use-answer-form.ts";

type CheckFormProps = QuestionFormProps<"check"> & {
  /** The statement in an original language, beside it and never inside it. */
  original: ReactNode;
  /** What the whole form starts with: all answers. */
  children: ReactNode;
};

/** All answers, one true statement, send. */
export function CheckForm({ page, words, shared, submit, original, children }: CheckFormProps) {
  const form = useAnswerForm("check", submit, page);
  return (
    <AnswerForm form={form} words={{ ...shared, form: { ...shared.form, continue: words.send } }}>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      {children}
      <h2>{words.statement.title}</h2>
      <Choices
        name="statement"
        kind="many"
        legend={words.statement.legend}
        options={[{ value: "yes", text: words.statement.text }]}
      />
      {original}
      <p>{words.next}</p>
    </AnswerForm>
  );
}
