/** The answers of one application as this device keeps them: each with the number of the change that made it. */
export type Draft = {
  answers: Record<string, string[]>;
  revisions: Record<string, number>;
  revision: number;
  /** The page where the person was last, to go on from there. */
  page: string;
  /** Two versions were put together, and an answer differed: the person is told once. */
  isJoined?: boolean;
  /** What opens the same draft at the server, once it was handed in there; and where the person was then. */
  token?: string;
  from?: string;
};

export function newDraft(): Draft {
  return { answers: {}, revisions: {}, revision: 0, page: "apply/party" };
}

/** Puts values into a draft, and counts: whoever sees both versions later knows which one is newer. */
export function answer(draft: Draft, name: string, values: string[]): void {
  draft.answers[name] = values;
  draft.revisions[name] = ++draft.revision;
}

/** Takes over what is newer in another version of the same draft. Answers whether an answer differed. */
export function joinDraft(draft: Draft, other: Pick<Draft, "answers" | "revisions" | "revision">): boolean {
  let isDifferent = false;
  for (const name of Object.keys(other.answers)) {
    const theirs = other.answers[name] as string[];
    const ours = draft.answers[name];
    if (ours && ours.join("").trim() !== theirs.join("").trim()) isDifferent = true;
    if (ours && (other.revisions[name] || 0) <= (draft.revisions[name] || 0)) continue;
    draft.answers[name] = theirs;
    draft.revisions[name] = other.revisions[name] || 0;
  }
  draft.revision = Math.max(draft.revision, other.revision);
  return isDifferent;
}

/** The first answer to a question; empty where there is none. */
export function firstOf(answers: Record<string, string[]>, name: string): string {
  return ((answers[name] || []).filter((value) => value.trim())[0] || "").trim();
}

/** How many people travel together, in digits of any of Paso's scripts; 0 where it is not a number from 1 to 10. */
export function sizeOf({ answers }: Draft): number {
  const size = foldDigits(firstOf(answers, "party.length"));
  return /^([1-9]|10)$/.test(size) ? +size : 0;
}

/** The last four bits of these digits are their value. */
export function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
}
