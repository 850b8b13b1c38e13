/**
 * Staff read what you wrote only for one of these reasons. The reason and the reader are kept, and you
 * can be shown who looked.
 */
export const readingReasons = ["check-in", "person-asks", "urgent-need", "relation", "safety", "unreached"] as const;

/** A reason that somebody chooses. */
export type ChosenReason = (typeof readingReasons)[number];

/** The reasons that a party's own people are told: a handover to the port is one that two persons decide and nobody chooses. */
export const toldReasons = [...readingReasons, "handover"] as const;

/** A reason that a party's own people are told. */
export type ToldReason = (typeof toldReasons)[number];

/** Why a member of staff reads what a person wrote; a finding is unmasked by two analysts, and nobody chooses that. */
export type ReadingReason = ToldReason | "unmasked-finding";

/** Whether a code that came from a form is one of the reasons. */
export function isReadingReason(code: unknown): code is ChosenReason {
  return readingReasons.some((reason) => reason === code);
}
