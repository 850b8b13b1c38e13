/** A field's id in the page: its name, which a fragment can name too. */
export function fieldId(name: string): string {
  return name.replaceAll(".", "-");
}

/**
 * The words for a problem. The most special ones win: of the field without its numbers
 * (`party.givenNames.missing`), of the field's last name (`givenNames.missing`), shared (`missing`).
 */
export function problemText(words: Record<string, string>, path: string, problem: string): string {
  const field = path.replace(/\.\d+(?=\.|$)/g, "");
  const last = field.slice(field.lastIndexOf(".") + 1);
  return words[`${field}.${problem}`] ?? words[`${last}.${problem}`] ?? words[problem] ?? words["other"] ?? problem;
}
