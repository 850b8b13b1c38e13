import type { PlainFormState } from "#app/_ui/plain-form-state.ts";
import type { PersonMatch } from "#domain/staff/person-match.ts";

/** A party at the counter in words of the console's language, made on the server. */
export type ShownParty = {
  offer: string;
  /** The date of its appointment. */
  date: string;
  handle: string;
  /** The words of the way to where its answers are put right. */
  correct: string;
  /** The state of its appointment as it is shown, so that what changed meanwhile is not written over. */
  state: string;
  title: string;
  line: string;
  /** That it was checked in before, or moved away. */
  again?: string;
  /** That it was turned to another day, and which. */
  turned?: string;
  /** The days to which it can be turned, the first one first; not where something is recorded already. */
  turnDays?: { value: string; text: string }[];
  /** Its people with what each is compared with, and the way that stands there before anything is chosen. */
  people: ShownPersonAtCounter[];
  /** That helpers have access, where some do. */
  helpers?: string;
  facts: { name: string; text: string }[];
  /** What the port's own system has said of the party. */
  portNotes: string[];
};

/** One person at the counter; `label` names the choice of how they were compared. */
export type ShownPersonAtCounter = {
  /** The person's place in the party, from 1 on: two may be alike in all else. */
  number: number;
  name: string;
  label: string;
  birth: string;
  document: string;
  relation: string;
  match: PersonMatch;
};

/** The form's state; the party is in it only in the answer to a look-up with a reason. */
export type LookUpState = PlainFormState & { party?: ShownParty };
