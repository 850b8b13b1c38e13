import type { Problem } from "#domain/application/problem.ts";

/** What was typed, by field name; a set repeats its name. */
export type Typed = Record<string, string[]>;

/** What an action answers when it does not go on to another page. */
export type FormState = {
  problems: Problem[];
  /** What was typed, when it could not be kept: a fault loses nothing. */
  typed?: Typed;
  /** The code of a fault, to be told to a person. */
  fault?: string;
};

export const untouched: FormState = { problems: [] };

/** A form's action, with its language already bound. */
export type Submit = (before: FormState, form: FormData) => Promise<FormState>;

/** The hidden fields of a form that say whose it is; never an answer. */
export const sessionFields = ["a", "m", "key", "then"];

/** What was typed into a form, without its session, buttons, files and React's own fields. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || sessionFields.includes(name)) continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
