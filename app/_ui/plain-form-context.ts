"use client";
import { createContext, use } from "react";
import type { PlainFormState } from "./plain-form-state.ts";
import type { PlainProofWords } from "./plain-proof.tsx";
import { problemText } from "./problem-text.ts";

/** The words of every form of the console, and those of this one's problems. */
export type PlainFormWords = {
  form: { summary: string; error: string; choose: string };
  fault: { title: string; text: string; "code-label": string };
  title: { plain: string; wrong: string };
  problems: Record<string, string>;
  /** Of a form that can ask again who somebody is. */
  proof?: PlainProofWords;
};

/** What a form of the console tells its fields. */
export const PlainFormContext = createContext<{ state: PlainFormState; words: PlainFormWords } | null>(null);

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
