import type { StaffFormState } from "#app/_ui/staff-form-state.ts";

/** A party at the counter in words of the console's language, made on the server. */
export type ShownParty = {
  offer: string;
  title: string;
  line: string;
  people: { name: string; birth: string; relation: string }[];
  facts: { name: string; text: string }[];
};

/** The form's state; the party is in it only in the answer to a look-up with a reason. */
export type LookUpState = StaffFormState & { party?: ShownParty };
