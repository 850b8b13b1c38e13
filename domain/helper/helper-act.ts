/**
 * Each thing that a helper can have done for a person, by the word that is kept of it. The person reads the list in
 * their language.
 */
export const helperActs = [
  "started",
  "opened",
  "changed-answers",
  "removed-person",
  "asked-contact-change",
  "confirmed",
  "declined",
  "gave-back",
  "still-waiting",
  "withdrew",
] as const;

/** One thing that a helper did. */
export type HelperAct = (typeof helperActs)[number];

/** Whether a kept word is one of these: a later version of the product may keep others. */
export function isHelperAct(word: string): word is HelperAct {
  return (helperActs as readonly string[]).includes(word);
}
