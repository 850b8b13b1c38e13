/** A field's id in the page: its name, which a fragment can name too. */
export function fieldId(name: string): string {
  return name.replaceAll(".", "-");
}

/**
 * The words for a problem, the most special ones first: of `party.0.birth.year` those of
 * `party.birth.year`, `birth.year`, `year`, and then those that all fields share.
 */
export function problemText(words: Record<string, string>, path: string, problem: string): string {
  const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
  const keys = parts.map((_, index) => `${parts.slice(index).join(".")}.${problem}`);
  return [...keys, problem, "other"].map((key) => words[key]).find((text) => text !== undefined) ?? problem;
}
