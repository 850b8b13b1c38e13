/**
 * "Your helper may go on without a network. What was typed on the laptop comes here as it was typed, and nothing else:
 * nobody agrees, sends, or gives access by it."
 */
import * as z from "zod/mini";
import { belongsTo, type Question } from "../application/questions.ts";
import type { Answers } from "../application/typed.ts";

/** An application's answers as a helper's laptop has them. `seen`: the revision they were put together with, or none. */
export type CarriedAnswers = {
  locale: string;
  answers: Answers;
  /** By field, the counter's value when it was last changed. */
  revisions: Record<string, number>;
  revision: number;
  seen: number | undefined;
};

const count = z.int().check(z.gte(0), z.lte(1_000_000));

const shape = z.object({
  locale: z.string(),
  answers: z.record(z.string(), z.array(z.string())),
  revisions: z.record(z.string(), count),
  revision: count,
  seen: z.nullable(count),
});

const people = Array.from({ length: 10 }, (_, index): Question => `person/${index + 1}`);
const asked: Question[] = ["party", ...people, "languages", "contact", "location", "ports", "needs", "destination"];

/** Reads what a laptop hands in; undefined where it is something else. Only fields of questions count. */
export function readCarriedAnswers(json: unknown): CarriedAnswers | undefined {
  const read = shape.safeParse(json);
  if (!read.success) return undefined;
  const { locale, answers, revisions, revision, seen } = read.data;
  return {
    locale,
    answers: { ...ofQuestions(answers), device: ["shared"] },
    revisions: ofQuestions(revisions),
    revision,
    seen: seen ?? undefined,
  };
}

function ofQuestions<Value>(fields: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => asked.some((question) => belongsTo(question, field))),
  );
}
