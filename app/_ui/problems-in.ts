/** The problems of a block of words by field: its `capacity.problems.missing` is `capacity.missing` here. */
export function problemsIn(block: object): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [field, inner] of Object.entries(block)) {
    const problems = (inner as { problems?: Record<string, string> }).problems ?? {};
    for (const [problem, text] of Object.entries(problems)) found[`${field}.${problem}`] = text;
  }
  return found;
}
