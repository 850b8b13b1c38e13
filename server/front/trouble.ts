import type { AskedAnswer } from "./request-notes.ts";

/** The error pages: each has its own words in `messages/<locale>/errors.json`. */
export const troubles = [
  "not-found",
  "stale",
  "fault",
  "database-away",
  "too-many-tries",
  "too-large",
  "wrong-host",
] as const;

export type Trouble = (typeof troubles)[number];

const asked: Record<AskedAnswer, Trouble> = { 404: "not-found", 429: "too-many-tries", 503: "database-away" };

/** The status that each error page is sent with. */
export const statusOf: Record<Trouble, number> = {
  "not-found": 404,
  stale: 409,
  fault: 500,
  "database-away": 503,
  "too-many-tries": 429,
  "too-large": 413,
  "wrong-host": 421,
};

/**
 * Which error page an answer becomes; undefined when it is none. Next answers an action of another build
 * with 409 (or 400 when its id has another shape) and the header `x-nextjs-action-not-found`.
 */
export async function troubleOf(answer: {
  status: number;
  isActionUnknown: boolean;
  asked: AskedAnswer | undefined;
  databaseAnswers: () => Promise<boolean>;
}): Promise<Trouble | undefined> {
  if (answer.status < 400) return undefined;
  if (answer.asked !== undefined) return asked[answer.asked];
  if (answer.isActionUnknown) return "stale";
  if (answer.status < 500) {
    return troubles.find((trouble) => statusOf[trouble] === answer.status) ?? "not-found";
  }
  return answer.status === 503 || !(await answer.databaseAnswers()) ? "database-away" : "fault";
}
