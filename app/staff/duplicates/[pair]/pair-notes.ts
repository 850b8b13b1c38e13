/** What the page of a pair says of what was just done. */
export const pairNotes = ["kept", "not-kept", "ground", "two-hold", "over", "draw-under-way"] as const;

/** Where an action on a pair leads to, with what it says there. */
export function pairPath(pair: string, note: (typeof pairNotes)[number]): string {
  return `/staff/duplicates/${pair}?note=${note}`;
}
