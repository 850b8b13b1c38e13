import type { Problem } from "#domain/application/problem.ts";
import type { Answers } from "#domain/application/typed.ts";

/** What a page tells its form: where it posts, whose it is, what is known already. */
export type FormPage = {
  /** The page's own address; a form that comes back with problems is shown there. Absent: whatever the address is. */
  address?: string;
  /** Hidden fields that tie the form to its session. */
  session: Record<string, string>;
  answers: Answers;
  /** What is wrong with them, where they were just posted. */
  problems?: Problem[];
  today: string;
  /** False on a shared device: the browser must not offer the answers of the person before. */
  mayComplete: boolean;
};
