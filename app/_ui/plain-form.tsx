"use client";
import { createContext, type ReactNode, use, useActionState } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { type PlainFormState, type PlainSubmit, untouchedPlainForm } from "./plain-form-state.ts";
import { postNatively } from "./post-natively.ts";
import { problemText } from "./problem-text.ts";

/** The words of every form of the console, and those of this one's problems. */
export type PlainFormWords = {
  form: { summary: string; error: string; choose: string };
  fault: { title: string; text: string; "code-label": string };
  title: { plain: string; wrong: string };
  problems: Record<string, string>;
};

const PlainFormContext = createContext<{ state: PlainFormState; words: PlainFormWords } | null>(null);

/** What a field of the console must know: what was typed, and its problem in words. */
export function usePlainField(name: string) {
  const context = use(PlainFormContext);
  if (!context) throw new Error(`the field ${name} stands outside a form`);
  const { state, words } = context;
  const problem = state.problems.find(({ path }) => path === name)?.problem;
  return {
    typed: state.typed[name],
    problem: problem === undefined ? undefined : problemText(words.problems, name, problem),
    words: words.form,
  };
}

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
