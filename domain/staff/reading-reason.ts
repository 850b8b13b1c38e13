/** What staff can choose at the counter, where somebody stands before them. */
export const counterReasons = ["check-in", "person-asks", "urgent-need", "relation", "safety"] as const;

/** A reason that somebody chooses at the counter. */
export type CounterReason = (typeof counterReasons)[number];

/**
 * Staff read what you wrote only for one of these reasons. The reason and the reader are kept, and you
 * can be shown who looked.
 */
export const readingReasons = [...counterReasons, "unreached"] as const;

/**
 * The reasons that a party's own people are told. Nobody chooses the last four: what they asked to have put right, a handover,
 * two registrations compared, and that a port keeps its day on a device, which is no look at one party.
 */
export const toldReasons = [...readingReasons, "correction-asked", "handover", "duplicate", "kept-day"] as const;

/** A reason that a party's own people are told. */
export type ToldReason = (typeof toldReasons)[number];

/** Why a member of staff reads what a person wrote; a finding is unmasked by two analysts, and nobody chooses that. */
export type ReadingReason = ToldReason | "unmasked-finding";

/** Whether a code that came from the form at the counter is one of its reasons. */
export function isCounterReason(code: unknown): code is CounterReason {
  return counterReasons.some((reason) => reason === code);
}

/** Whether a code is a reason of staff for one look. */
export function isReadingReason(code: unknown): code is (typeof readingReasons)[number] {
  return readingReasons.some((reason) => reason === code);
}
