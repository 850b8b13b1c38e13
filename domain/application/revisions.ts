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

/** The revisions after a change: every field whose answer is another one now has the change's revision. */
export function raiseRevisions(before: Answers, after: Answers, revisions: Revisions, revision: number): Revisions {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter((field) => !isSame(before[field], after[field]));
  return { ...revisions, ...Object.fromEntries(changed.map((field) => [field, revision])) };
}

function isSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
