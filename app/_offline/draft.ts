/** The answers of one application as this device keeps them: each with the number of the change that made it. */
export type Draft = {
  answers: Record<string, string[]>;
  revisions: Record<string, number>;
  revision: number;
  /** The page where the person was last, to go on from there. */
  page: string;
};

export function newDraft(): Draft {
  return { answers: {}, revisions: {}, revision: 0, page: "apply/party" };
}

/** Puts values into a draft, and counts: whoever sees both versions later knows which one is newer. */
export function answer(draft: Draft, name: string, values: string[]): void {
  draft.answers[name] = values;
  draft.revisions[name] = ++draft.revision;
}

/** Takes over what is newer in another version of the same draft. */
export function joinDraft(draft: Draft, other: Draft): void {
  for (const name of Object.keys(other.answers)) {
    if (revisionOf(other, name) > revisionOf(draft, name)) {
      draft.answers[name] = valuesOf(other, name);
      draft.revisions[name] = revisionOf(other, name);
    }
  }
  draft.revision = Math.max(draft.revision, other.revision);
}

export function revisionOf(draft: Draft, name: string): number {
  return draft.revisions[name] || 0;
}

export function valuesOf(draft: Draft, name: string): string[] {
  return draft.answers[name] || [];
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
