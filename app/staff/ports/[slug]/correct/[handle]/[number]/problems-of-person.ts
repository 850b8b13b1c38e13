/** The problems of a block of words and of all blocks within it, by the path of their field: `birth.year.missing`. */
export function problemsOfPerson(block: object, at = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(block).map(([name, inner]) => {
      if (typeof inner !== "object" || inner === null) return {};
      if (name !== "problems") return problemsOfPerson(inner, `${at}${name}.`);
      return Object.fromEntries(Object.entries(inner).map(([problem, text]) => [`${at}${problem}`, text]));
    }),
  ) as Record<string, string>;
}
