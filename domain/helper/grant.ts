/**
 * What a person lets a helper do. The secret of the receipt stays the person's: what cannot be taken back is done
 * with the secret, typed at that moment, or not at all.
 */

/** For how many days a grant holds, unless the person says otherwise. */
export const usualGrantDays = 30;

/** The terms from which a person chooses, in days. */
export const grantTerms = [7, 30, 90, 180] as const;

/** What a person allows; to see where the application stands comes with every grant. */
export interface Grant {
  mayChange: boolean;
  mayConfirm: boolean;
}

/** Each thing that can be done with somebody's place in the wait. */
export const placeActs = [
  "see",
  "change-answers",
  "confirm-offer",
  "still-waiting",
  "decline-offer",
  "give-back",
  "remove-person",
  "withdraw",
  "give-access",
] as const;

/** One thing that can be done with somebody's place. */
export type PlaceAct = (typeof placeActs)[number];

/** Whether a helper may do a thing: at once, with the person's secret typed for it, or not at all. */
export type GrantAnswer = "yes" | "with-secret" | "no";

/** What a grant says of an act. A person without a helper may do everything, and is not asked for here. */
export function grantAllows(grant: Grant, act: PlaceAct): GrantAnswer {
  switch (act) {
    case "see":
      return "yes";
    case "change-answers":
      return grant.mayChange ? "yes" : "no";
    case "confirm-offer":
      return grant.mayConfirm ? "yes" : "no";
    case "still-waiting":
      return grant.mayChange || grant.mayConfirm ? "yes" : "no";
    case "decline-offer":
    case "give-back":
    case "remove-person":
    case "withdraw":
      return "with-secret";
    case "give-access":
      return "no";
  }
}
