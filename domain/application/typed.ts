/** "An empty field is no answer. Blanks around an answer do not count." */
import { foldDigits } from "./digits.ts";
import { isBlank, tidy } from "./plain-text.ts";

/** What was typed, by field. */
export type Answers = Record<string, string[]>;

/** What is needed to understand typed words. Names of countries and languages are known to the server only. */
export type Reading = {
  /** Today (`YYYY-MM-DD`), for "about how old". */
  today: string;
  /** The ISO code that a typed word means, or undefined. Without it, only codes are understood. */
  countryOf?: (typed: string) => string | undefined;
  /** The BCP 47 tag that a typed word means, or undefined. */
  languageOf?: (typed: string) => string | undefined;
};

/** The first thing typed in a field, tidied; undefined where nothing was typed. */
export function typed(answers: Answers, field: string): string | undefined {
  return typedList(answers, field)[0];
}

/** Everything typed in a field, tidied, without repetitions. */
export function typedList(answers: Answers, field: string): string[] {
  const values = Object.hasOwn(answers, field) ? (answers[field] ?? []) : [];
  return [...new Set(values.map(tidy).filter((value) => !isBlank(value)))];
}

/** The number typed in a field; what is no number stays text, for the schema to name the problem. */
export function typedNumber(answers: Answers, field: string): number | string | undefined {
  const text = typed(answers, field);
  if (text === undefined) return undefined;
  const folded = foldDigits(text);
  return /^\d{1,6}$/.test(folded) ? Number(folded) : text;
}

/** The properties that were given. */
export function given<Shape extends object>(shape: Shape): Partial<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Partial<Shape>;
}

/** A list without repetitions. */
export function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/** Answers out of single values and sets; what is absent or empty is no answer. */
export function written(values: Record<string, string | string[] | undefined>): Answers {
  const answers: Answers = {};
  for (const [field, value] of Object.entries(values)) {
    const list = value === undefined ? [] : typeof value === "string" ? [value] : value;
    if (list.length > 0) answers[field] = list;
  }
  return answers;
}
