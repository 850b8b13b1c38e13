/** An application that a helper began, as Paso has it: each answer with the number of the change that made it. */
export type CarriedDraft = {
  id: string;
  /** The person's language. */
  locale: string;
  answers: Record<string, string[]>;
  revisions: Record<string, number>;
  revision: number;
};

/** One line of the roster, in words of the language in which it was asked for. */
export type RosterLine = {
  grant: string;
  handle: string;
  name: string;
  news: string | undefined;
  due: string[];
  lines: string[];
};

/** What Paso tells a helper's own laptop. */
export type CaseloadReply = {
  /** Shown with every later request: by it the laptop learns that the helper's access has ended. */
  mark: string;
  roster: RosterLine[];
  drafts: CarriedDraft[];
};
