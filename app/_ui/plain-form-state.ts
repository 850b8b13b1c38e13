import type { Problem } from "#domain/application/problem.ts";

/** What a form of the console shows again: problems, what was typed (never a passphrase or a code), a fault. */
export type PlainFormState = { problems: Problem[]; typed: Record<string, string>; fault?: string };

/** A form's action, with what its page knows already bound. */
export type PlainSubmit<State extends PlainFormState = PlainFormState> = (
  before: State,
  form: FormData,
) => Promise<State>;

export const untouchedPlainForm: PlainFormState = { problems: [], typed: {} };

/** The state after a fault: what was typed, and the code that finds the fault. */
export function faultOf(typed: Record<string, string>): (code: string) => PlainFormState {
  return (fault) => ({ problems: [], typed, fault });
}

/** The state with problems: what was typed stays. */
export function againOf(typed: Record<string, string>): (problems: Problem[]) => PlainFormState {
  return (problems) => ({ problems, typed });
}

/** A field's text; nothing for a file or a field that is not there. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 2000) : "";
}
