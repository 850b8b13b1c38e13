import { newId } from "#server/chance.ts";
import { now } from "#server/clock.ts";
import type { Executor } from "#server/database/open-database.ts";

/** What a letter can be about; the letter itself never says it. */
export const letterKinds = [
  "offer",
  "offer-lapsed",
  "paused",
  "confirmed",
  "changed",
  "contact-asked",
  "new-secret",
  "withdrawn",
  "reseated",
  "reminder",
  "correction",
  "request-answered",
  "merged",
  "parted",
] as const;

/** What a letter is about. */
export type LetterKind = (typeof letterKinds)[number];

/** Whether a word names a kind of letter. */
export function isLetterKind(word: string): word is LetterKind {
  return (letterKinds as readonly string[]).includes(word);
}

/**
 * Somebody who is to be written to, in a language of the installation. The letter goes to the address of the answers
 * when it is sent, or to the one that is given here, sealed by the application's key as `letter-to`. `corrects` is the
 * letter that this one puts right.
 */
export type LetterTo = {
  applicationId: string;
  locale: string;
  kind: LetterKind;
  toSealed?: Uint8Array;
  corrects?: string;
};

/**
 * Queues letters in the transaction of the fact they tell of: either both are kept or neither.
 * Give only applications with an e-mail address; others read the news on my-place.
 */
export async function queueLetters(tx: Executor, letters: LetterTo[]): Promise<void> {
  const at = now();
  for (let start = 0; start < letters.length; start += 1000) {
    const rows = letters.slice(start, start + 1000).map((letter) => ({
      id: newId(),
      application_id: letter.applicationId,
      kind: letter.kind,
      locale: letter.locale,
      state: "queued" as const,
      queued_at: at,
      next_try_at: at,
      sent_at: null,
      to_sealed: letter.toSealed ?? null,
      corrects: letter.corrects ?? null,
    }));
    await tx.insertInto("letter").values(rows).execute();
  }
}
