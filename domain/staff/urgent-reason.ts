/**
 * A party that cannot safely wait may be called urgent. One member of staff proposes it and says why;
 * another one decides. Saying that you are urgent does not do it, and no proof is asked.
 */
export const urgentReasons = ["medical", "pregnancy", "danger", "child-alone", "other"] as const;

/** Why a party should not wait. */
export type UrgentReason = (typeof urgentReasons)[number];

/** Whether a code that came from a form is one of the reasons. */
export function isUrgentReason(code: unknown): code is UrgentReason {
  return urgentReasons.some((reason) => reason === code);
}
