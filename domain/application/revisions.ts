/**
 * "Answers may be kept in two places, on your device and here. Of two answers to one question the later one counts, and
 * you are told when they differ."
 *
 * No clock decides what is later: each change raises a counter, and each field has the counter's value at its last
 * change. A field that was emptied keeps its revision, so that an older answer does not come back.
 */
import type { Answers } from "./typed.ts";

/** By field, the counter's value when it was last changed. Fields without an answer may be among them. */
export type Revisions = Record<string, number>;

/** Answers with their revisions, and the counter. */
export type Version = { answers: Answers; revisions: Revisions; revision: number };

/** Two versions of the same answers as one: of each field the later; where both are as late, that of the first. */
export function laterAnswers(one: Version, other: Version): Version {
  const joined = { answers: { ...one.answers }, revisions: { ...one.revisions } };
  for (const [field, values] of Object.entries(other.answers)) {
    const theirs = other.revisions[field] ?? 0;
    if (Object.hasOwn(one.answers, field) && theirs <= (one.revisions[field] ?? 0)) continue;
    joined.answers[field] = values;
    joined.revisions[field] = theirs;
  }
  return { ...joined, revision: Math.max(one.revision, other.revision) };
}

/** The revisions after a change: every field whose answer is another one now has the change's revision. */
export function raiseRevisions(before: Answers, after: Answers, revisions: Revisions, revision: number): Revisions {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter((field) => !isSame(before[field], after[field]));
  return { ...revisions, ...Object.fromEntries(changed.map((field) => [field, revision])) };
}

function isSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
