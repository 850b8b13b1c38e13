/**
 * "If something in an answer cannot be right, Paso says which answer, and what to do. Nothing typed is lost."
 *
 * A problem is a name, never a sentence: the words stand in messages, in every language.
 */
import * as z from "zod/mini";

// Compiling schemas at run time needs eval, which the pages' security policy forbids.
z.config({ jitless: true });

/** What a person can mend: where (`party.0.birth.day`) and its name (`not-a-date`). */
export type Problem = { path: string; problem: string };

/** The error setting of a schema: nothing given is `missing`, anything else has the name given. */
export const named = (name: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? "missing" : name),
});

/** The error setting of an object: a key that nobody knows is refused by its name. */
export const strict = {
  error: (issue: { code?: string; input?: unknown }) =>
    issue.code === "unrecognized_keys" ? "unknown-key" : issue.input === undefined ? "missing" : "not-an-object",
};

const longestKey = 64;

/** The problems of a failed check, at most one a path (the first), in the order of the schema. */
export function problemsOf(error: z.core.$ZodError, prefix = ""): Problem[] {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of keys) {
      const path = [...issue.path, ...(key === undefined ? [] : [key.slice(0, longestKey)])].join(".");
      const whole = prefix && path ? `${prefix}.${path}` : prefix || path;
      if (!problems.has(whole)) problems.set(whole, issue.message);
    }
  }
  return [...problems].map(([path, problem]) => ({ path, problem }));
}
