import type { Question } from "#domain/application/questions.ts";

/** One answer as the check page shows it. An empty one is shown too, so that nothing seems forgotten. */
export type AnsweredRow = {
  label: string;
  values: string[];
  /** Names and codes that a browser must not translate. */
  isName?: boolean;
};

/** The answers of one question, with the question where they are changed. */
export type AnsweredQuestion = { question: Question; title: string; rows: AnsweredRow[] };
