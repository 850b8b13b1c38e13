import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";
import { words } from "./words.ts";

/**
 * Problem names to words: those that all questions share (`missing`), and those of a block by field
 * (`email.problems.missing` of a block is `email.missing` here).
 */
export async function problemWords(
  locale: Locale,
  block: keyof Messages["apply"] & string,
): Promise<Record<string, string>> {
  const [shared, own] = await Promise.all([words(locale, "apply", "problems"), words(locale, "apply", block)]);
  return { ...shared, ...problemsIn(own as object) };
}

/** The problem texts of a block, by field. */
export function problemsIn(block: object, path = ""): Record<string, string> {
  const found = Object.entries(block).map(([name, inner]): Record<string, string> => {
    if (typeof inner !== "object") return {};
    if (name !== "problems") return problemsIn(inner, `${path}${name}.`);
    return Object.fromEntries(Object.entries(inner).map(([problem, text]) => [`${path}${problem}`, String(text)]));
  });
  return Object.assign({}, ...found);
}
