"use server";
import { findPerson } from "../find-person.ts";
import type { FindPersonState } from "../find-person-state.ts";

/** Leads to the party of the person who stands at the counter. */
export async function submitFindPerson(
  port: string,
  _before: FindPersonState,
  form: FormData,
): Promise<FindPersonState> {
  return findPerson({ act: "make-secret-new", port, folder: "new-secret" }, form);
}
