import { questionAt } from "#domain/application/questions.ts";

/** The question of an application at which somebody was, as a path: what an address or a form says, or the first one. */
export function pageOfDraft(said: unknown): `apply/${string}` {
  const question = typeof said === "string" ? questionAt(said.replace(/^apply\//, "")) : undefined;
  return `apply/${question ?? "party"}`;
}
