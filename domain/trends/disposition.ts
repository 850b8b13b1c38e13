/**
 * "Nobody is judged by a number. A person looks, reads first what it can innocently mean, writes down what they
 * concluded and until when; only then does a port hear of it, and it changes nothing of anybody's wait."
 */
import { addDays, partsOf } from "#domain/application/calendar-date.ts";
import type { Problem } from "#domain/application/problem.ts";

/** What an analyst can conclude, the mildest first. Ports act on one of them only: `ask-at-interview`. */
export const dispositionKinds = ["explained", "watch", "ask-at-interview", "refer"] as const;

/** What an analyst concluded. */
export type DispositionKind = (typeof dispositionKinds)[number];

/** A disposition as it was decided. */
export type Disposition = { kind: DispositionKind; words: string; expiresOn: string };

/** The longest that one holds, in days: as long as the keys it rests on are kept. */
export const longestDays = 180;
/** So many letters the words may have. */
export const longestWords = 500;

/** Checks what an analyst typed; `today` and `expiresOn` are `YYYY-MM-DD`. */
export function checkDisposition(
  typed: { kind: string; words: string; expiresOn: string },
  today: string,
): Disposition | Problem[] {
  const kind = dispositionKinds.find((one) => one === typed.kind);
  const [words, expiresOn] = [typed.words.trim(), typed.expiresOn.trim()];
  const problems: Problem[] = [];
  if (!kind) problems.push({ path: "kind", problem: "missing" });
  if (words === "") problems.push({ path: "words", problem: "missing" });
  if (words.length > longestWords) problems.push({ path: "words", problem: "long" });
  const expiry = problemOfExpiry(expiresOn, today);
  if (expiry) problems.push({ path: "expiresOn", problem: expiry });
  return kind && problems.length === 0 ? { kind, words, expiresOn } : problems;
}

/** What is wrong with the day on which something ends: it lies ahead, by at most 180 days. */
export function problemOfExpiry(expiresOn: string, today: string, days = longestDays): string | undefined {
  if (!partsOf(expiresOn)) return "missing";
  if (expiresOn <= today) return "past";
  return expiresOn > addDays(today, days) ? "far" : undefined;
}
