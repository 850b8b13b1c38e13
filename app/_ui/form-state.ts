import type { Problem } from "#domain/application/problem.ts";
import type { Answers } from "#domain/application/typed.ts";

/** What an action answers when it does not go on to another page. */
export type FormState = {
  problems: Problem[];
  /** What was typed, when it could not be kept: a fault loses nothing. */
  typed?: Answers;
  /** The code of a fault, to be told to a person. */
  fault?: string;
  /** What a page answers that was asked something, line by line. */
  said?: string[];
};

export const untouched: FormState = { problems: [] };

/** A form's action, with its language already bound. */
export type Submit = (before: FormState, form: FormData) => Promise<FormState>;

/** The hidden fields of a form that say whose it is; never an answer. */
export const sessionFields = ["a", "m", "key", "then", "to", "by", "checked", "keep", "shared"];

/** What was typed into a form, without its session, buttons, files and React's own fields. */
export function typedIn(form: FormData): Answers {
  const typed: Answers = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || sessionFields.includes(name)) continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
