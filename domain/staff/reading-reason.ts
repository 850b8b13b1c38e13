/**
 * Staff read what you wrote only for one of these reasons. The reason and the reader are kept, and you
 * can be shown who looked.
 */
export const readingReasons = ["check-in", "person-asks", "urgent-need", "relation", "safety"] as const;

/** Why a member of staff reads what a person wrote. */
export type ReadingReason = (typeof readingReasons)[number];

/** Whether a code that came from a form is one of the reasons. */
export function isReadingReason(code: unknown): code is ReadingReason {
  return readingReasons.some((reason) => reason === code);
}
