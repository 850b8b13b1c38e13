"use client";
import type { ReactNode } from "react";
import type { Messages } from "#app/_i18n/messages.ts";
import { answersId } from "./answers-id.ts";
import { ContinueRow } from "./continue-row.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import type { AnswerForm as Form } from "./use-answer-form.ts";
import { FormContext } from "./use-field.ts";

/** The words that a form needs: those of every form, its title, and problem names to words. */
export type FormWords = {
  form: Messages["common"]["form"];
  fault: Messages["common"]["fault"];
  /** The page's title as it is, and with "Error:" first. */
  title: { plain: string; wrong: string };
  problems: Record<string, string>;
};

type AnswerFormProps = {
  form: Form;
  words: FormWords;
  children: ReactNode;
  /** Other buttons: behind Continue, which Enter must find first in every browser. */
  after?: ReactNode;
};

/** A question's form: title, summary of problems, the session's hidden fields, the questions, Continue. */
export function AnswerForm({ form, words, children, after }: AnswerFormProps) {
  const isWrong = form.problems.length > 0;
  return (
    <FormContext value={{ form, words }}>
      <title>{isWrong ? words.title.wrong : words.title.plain}</title>
      <FaultNotice fault={form.fault} words={words.fault} />
      {isWrong && <ErrorSummary ref={form.summary} problems={form.problems} words={words} />}
      <form id={answersId} noValidate {...form.formProps}>
        {Object.entries(form.page.session).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <ContinueRow text={words.form.continue} />
        {after}
      </form>
    </FormContext>
  );
}
