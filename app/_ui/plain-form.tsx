"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { PlainFormContext, type PlainFormWords } from "./plain-form-context.ts";
import { type PlainFormState, type PlainSubmit, untouchedPlainForm } from "./plain-form-state.ts";
import { PlainProof } from "./plain-proof.tsx";
import { postNatively } from "./post-natively.ts";

/** What a page of the console gives to its form. */
export type PlainFormOfPage<Words, State extends PlainFormState = PlainFormState> = {
  submit: PlainSubmit<State>;
  /** The page's own address: a form that comes back with problems is shown there. */
  address: string;
  words: Words;
  shared: PlainFormWords;
};

type PlainFormProps<State extends PlainFormState> = {
  submit: PlainSubmit<State>;
  address: string;
  words: PlainFormWords;
  button: string;
  children?: ReactNode;
  /** What stands there instead of the form once its state says so. */
  instead?: (state: State) => ReactNode;
};

/** A form of the console: title, fault, summary of problems, fields, one button. It works without JavaScript. */
export function PlainForm<State extends PlainFormState>(props: PlainFormProps<State>) {
  const { submit, address, words, button, children, instead } = props;
  const [state, action] = useActionState<State, FormData>(submit as never, untouchedPlainForm as never, address);
  const isWrong = state.problems.length > 0;
  const shown = instead?.(state);
  return (
    <PlainFormContext value={{ state, words }}>
      <title>{isWrong ? words.title.wrong : words.title.plain}</title>
      <FaultNotice fault={state.fault} words={words.fault} />
      {isWrong && <ErrorSummary problems={state.problems} words={words} />}
      {shown ?? (
        <form action={action} onSubmit={postNatively} noValidate>
          {children}
          {words.proof && state.problems.some(({ path }) => path === "proof") && (
            <PlainProof address={address} words={words.proof} />
          )}
          <div className="button-row">
            <button type="submit" className="button">
              {button}
            </button>
          </div>
        </form>
      )}
    </PlainFormContext>
  );
}
