/**
 * "At a port somebody makes sure that you are you before your secret is made new. A document is one way to show it, and
 * never the only one: two other signs do as well."
 */

/** What a member of staff can have compared, in the order in which it is asked. */
export const identityChecks = ["document", "births", "answers", "contact", "vouched"] as const;

/** One thing that was compared with the application. */
export type IdentityCheck = (typeof identityChecks)[number];

/** Why a secret is made new. */
export const newSecretReasons = ["lost", "seen", "taken", "unreadable"] as const;

/** One of these reasons. */
export type NewSecretReason = (typeof newSecretReasons)[number];

/** The checks among words that came from a form, each once. */
export function checksIn(words: readonly unknown[]): IdentityCheck[] {
  return identityChecks.filter((check) => words.includes(check));
}

/** Whether a word that came from a form is one of the reasons. */
export function isNewSecretReason(word: unknown): word is NewSecretReason {
  return newSecretReasons.some((reason) => reason === word);
}

/** Whether what was compared is enough. */
export function showsWhoTheyAre(checks: readonly IdentityCheck[]): boolean {
  return checks.includes("document") || checks.length > 1;
}
