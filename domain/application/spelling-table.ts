/**
 * Reads a table of spellings, a line each, the common form first, folded and in lower case.
 * @returns for a word the common forms that it can stand for; more than one where a spelling stands for several.
 */
export function spellingTable(written: string): (word: string) => readonly string[] {
  const keys = new Map<string, string[]>();
  for (const line of written.trim().split("\n")) {
    const [common = "", ...others] = line.split(" ");
    for (const spelling of new Set([common, ...others])) keys.set(spelling, [...(keys.get(spelling) ?? []), common]);
  }
  return (word) => keys.get(word) ?? [];
}
