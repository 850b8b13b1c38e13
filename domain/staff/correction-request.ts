/**
 * "Is something that is written of one of you wrong, and you cannot change it? Say so in your own words. A port looks at it and
 * answers. It changes no draw, no offer and no waiting time."
 */
import { plainLines } from "../application/plain-text.ts";
import type { Problem } from "../application/problem.ts";
import { type Answers, typed } from "../application/typed.ts";
import type { CorrectedPart, Correction } from "./correction.ts";

/** What of a person can be wrong. */
export const wrongThings = ["name", "birth", "document", "other"] as const;

/** One of these things. */
export type WrongThing = (typeof wrongThings)[number];

/** What a port can answer. */
export const requestAnswers = ["corrected", "come-with-paper", "nothing-to-correct"] as const;

/** One of these answers. */
export type RequestAnswer = (typeof requestAnswers)[number];

/** Where a request stands: it waits, or what a port answered. One that is taken back is gone. */
export type RequestState = "open" | RequestAnswer;

/** The most UTF-16 units that a request's words have. */
export const longestRequest = 300;

/** What somebody says is wrong, and of whom: the id of a person of the party. */
export type WrongSaid = { person: string; thing: WrongThing; words: string };

const words = plainLines(longestRequest);

/**
 * Reads a request from the fields `person`, `thing` and `words`.
 * @param people the ids of those of whom something can be said.
 */
export function readCorrectionRequest(
  answers: Answers,
  people: readonly string[],
): { ok: true; said: WrongSaid } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const choose = <Code extends string>(path: string, codes: readonly Code[]) => {
    const chosen = typed(answers, path);
    const code = codes.find((each) => each === chosen);
    if (code === undefined) problems.push({ path, problem: chosen === undefined ? "missing" : "not-an-option" });
    return code;
  };
  const [person, thing] = [choose("person", people), choose("thing", wrongThings)];
  const read = words.safeParse(answers["words"]?.[0] ?? "");
  if (!read.success) problems.push({ path: "words", problem: read.error.issues[0]?.message ?? "missing" });
  if (person === undefined || thing === undefined || !read.success) return { ok: false, problems };
  return { ok: true, said: { person, thing, words: read.data } };
}

/** Whether a word is an answer of a port. */
export function isRequestAnswer(word: unknown): word is RequestAnswer {
  return requestAnswers.some((answer) => answer === word);
}

const thingOf: Record<CorrectedPart, WrongThing> = {
  givenNames: "name",
  familyNames: "name",
  birth: "birth",
  document: "document",
};

/** The things that a correction at a counter touches, and whose requests it answers. "Other" never is one. */
export function thingsOf(change: Correction): WrongThing[] {
  return [...new Set(Object.keys(change).map((part) => thingOf[part as CorrectedPart]))];
}
