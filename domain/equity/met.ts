/** "Where a page does not take an answer, and where people stop, is counted, never of whom, so that the page can be mended." */
import { checkQuestion } from "../application/check-question.ts";
import { belongsTo, nextQuestion, type Question, questionOf } from "../application/questions.ts";
import type { Revisions } from "../application/revisions.ts";
import type { Answers, Reading } from "../application/typed.ts";
import type { Counted } from "./groups.ts";

/** What is counted: an answer that was refused with a message, an application left before it was sent. */
export const metEvents = ["refused", "left"] as const;

/** One of them. */
export type MetEvent = (typeof metEvents)[number];

/** The pages of an application; those of people are one, since their number would tell the size of the party. */
export const applyPages = [
  "device",
  "party",
  "person",
  "languages",
  "contact",
  "location",
  "ports",
  "needs",
  "destination",
  "check",
] as const;

/** One of them. */
export type ApplyPage = (typeof applyPages)[number];

/** What a party met, at which page. */
export type Met = Counted & { event: MetEvent; page: ApplyPage };

/** The page of a question. */
export function pageOf(question: Question): ApplyPage {
  return applyPages.find((page) => page === question) ?? "person";
}

/**
 * Where somebody stopped: behind the question that was answered last, or at it where its answer is not taken. A page that
 * was left empty on the way is not seen.
 * @param reading words that are no code count as taken where it knows no names.
 */
export function stoppedAt(answers: Answers, revisions: Revisions, reading: Reading): ApplyPage {
  const own = (field: string) => belongsTo(questionOf(field), field);
  const fields = Object.keys(answers).filter(own);
  const newest = Math.max(0, ...fields.map((field) => revisions[field] ?? 0));
  const last = fields.findLast((field) => (revisions[field] ?? 0) === newest);
  if (last === undefined) return "device";
  const question = questionOf(last);
  if (!checkQuestion(question, answers, reading).ok) return pageOf(question);
  return pageOf(nextQuestion(question, answers) ?? "check");
}
