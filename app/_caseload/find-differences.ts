import type { Draft } from "../_offline/draft.ts";
import { keyOf } from "../_offline/read-rows.ts";

/** The answers of one application in one of two places. */
export type Version = Pick<Draft, "answers" | "revisions" | "revision">;

/**
 * Answers that were changed in both places since both had the same, and are not the same now: the fields of each. What is
 * one answer on a page is one here too, so that no date is put together of two. Where people were added or taken out in
 * one place while others were changed in the other, all people together are one answer.
 */
export function findDifferences(ours: Version, theirs: Version, since: number): string[][] {
  const fields = [
    ...new Set([ours, theirs].flatMap(({ answers, revisions }) => Object.keys({ ...answers, ...revisions }))),
  ];
  const isMoved = [ours, theirs].some((one) => isChanged(one, "party.length", since));
  const groups = new Map<string, string[]>();
  for (const field of fields) {
    const group = isMoved && /^party\./.test(field) ? "party" : keyOf(field);
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  return [...groups.values()].filter(
    (group) =>
      [ours, theirs].every((one) => group.some((field) => isChanged(one, field, since))) &&
      group.some((field) => said(ours, field) !== said(theirs, field)),
  );
}

/** Whether an answer was changed in a place since both had the same. */
export function isChanged({ revisions }: Version, field: string, since: number): boolean {
  return (revisions[field] ?? 0) > since;
}

/** What an answer says; blanks are no answer. */
function said({ answers }: Version, field: string): string {
  return (answers[field] ?? [])
    .map((value) => value.trim())
    .filter(Boolean)
    .join("\n");
}
