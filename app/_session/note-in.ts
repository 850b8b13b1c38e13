import { inQuery, type Query } from "./visit-draft.ts";

/** What the page before says was done, as one of the notes that this page knows. */
export function noteIn<Note extends string>(query: Query, notes: readonly Note[]): Note | undefined {
  return notes.find((note) => note === inQuery(query, "note"));
}
