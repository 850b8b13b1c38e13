import type { PlainFormState } from "#app/_ui/plain-form-state.ts";

/** A party at the counter in words of the console's language, made on the server. */
export type ShownParty = {
  offer: string;
  title: string;
  line: string;
  people: { name: string; birth: string; relation: string }[];
  /** That helpers have access, where some do. */
  helpers?: string;
  facts: { name: string; text: string }[];
  /** What the port's own system has said of the party. */
  portNotes: string[];
};

/** The form's state; the party is in it only in the answer to a look-up with a reason. */
export type LookUpState = PlainFormState & { party?: ShownParty };
