import type { LogFields } from "../log.ts";
import { type AskedAnswer, requestNotes } from "./request-notes.ts";

/** Thrown to end an action or a page with one of the front's error pages. */
export class AnswerWith extends Error {
  readonly status: AskedAnswer;
  constructor(status: AskedAnswer) {
    super(`answer with ${status}`);
    this.name = "AnswerWith";
    this.status = status;
  }
}

/**
 * Ends an action or a page with the front's translated error page, which hands the posted answers back:
 * 429 too many tries, 503 the database is away, 404. Next itself lets neither of them choose a status.
 * @param fault what the log may have of the reason
 * @throws AnswerWith always.
 */
export function answerWith(status: AskedAnswer, fault?: LogFields): never {
  const notes = requestNotes();
  if (notes) {
    notes.answer = status;
    if (fault) notes.fault = fault;
  }
  throw new AnswerWith(status);
}
